//! Orders, drafts, rules and what is found can be passed between threads: this does not compile where they cannot.

use order_model::{
    Issue, Normalized, Order, OrderBuffers, OrderDraft, ParsedOrder, Reply, Rules, Validator,
    Verdict,
};

const fn assert_send_sync<T: Send + Sync>() {}

#[test]
fn what_is_public_is_send_and_sync() {
    assert_send_sync::<ParsedOrder<'_>>();
    assert_send_sync::<OrderBuffers>();
    assert_send_sync::<OrderDraft>();
    assert_send_sync::<Order>();
    assert_send_sync::<Normalized>();
    assert_send_sync::<Reply>();
    assert_send_sync::<Rules>();
    assert_send_sync::<Validator<'_>>();
    assert_send_sync::<Verdict<'_>>();
    assert_send_sync::<Issue>();
}
