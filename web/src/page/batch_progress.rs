//! How far orders are that are sent together.

use order_model::Locale;
use yew::prelude::*;

use crate::browser::clock::{format_time, now};
use crate::component::icon;
use crate::i18n::ReadyText;
use crate::state::batch::{Batch, Halt};
use crate::state::ended::Ended;

/// How many are done, and how they ended.
/// `to_come` are to be sent besides.
pub(super) fn progress<K: Clone + Ord>(batch: &Batch<K>, to_come: usize, locale: Locale) -> Html {
    let text = ReadyText::of(locale);
    let ended = batch.ended_count(|_| true);
    let all = ended + batch.under_way_count() + batch.waiting_count() + to_come;
    if all == 0 {
        return Html::default();
    }
    let [accepted, refused, unknown] =
        [Ended::is_accepted, Ended::is_refused, Ended::is_unknown].map(|of| batch.ended_count(of));
    let counts = [
        (accepted, text.accepted),
        (refused, text.refused),
        (unknown, text.unknown),
        (ended - accepted - refused - unknown, text.not_sent),
    ];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let words: Vec<String> = counts.map(|(count, word)| word(count)).collect();
    html! {
        <>
            <progress max={all.to_string()} value={ended.to_string()} aria-label={text.progress}></progress>
            <p class="number">{ (text.done)(ended, all) }{ " " }<span class="soft">{ words.join(" · ") }</span></p>
        </>
    }
}

/// Why those that wait do not leave.
pub(super) fn halted<K: Clone + Ord>(batch: &Batch<K>, paused_until: i64, locale: Locale) -> Html {
    let text = ReadyText::of(locale);
    if batch.waiting_count() == 0 {
        return Html::default();
    }
    let words = match batch.halted() {
        Some(Halt::Stopped) => text.stopped.to_owned(),
        Some(Halt::Offline) => text.went_offline.to_owned(),
        Some(Halt::NoAnswer) => text.no_answer.to_owned(),
        None if paused_until > now() => (text.paused)(&format_time(paused_until, locale)),
        None => return Html::default(),
    };
    html! { <p class="count is-warning">{ icon::warning() }{ words }</p> }
}
