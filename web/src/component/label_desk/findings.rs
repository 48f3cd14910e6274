//! Whether a label is the order's, and what of it says so.

use order_label::{Answer, Finding, Label, Part, Unreadable, Verdict};
use order_model::message::label as field_label;
use order_model::{FieldRef, Locale, OrderDraft};
use yew::prelude::*;

use crate::component::field_event::{FieldEvent, OnFieldEvent};
use crate::component::icon;
use crate::i18n::LabelText;
use crate::state::visible_issue::edit;

/// In one sentence.
pub(super) fn answer(label: &Label, findings: &[Finding], text: &LabelText) -> Html {
    let (tone, icon, sentence) = match (label.unreadable, Answer::of(findings)) {
        (Some(reason), _) => ("unknown", icon::open_circle(), unreadable(reason, text)),
        (None, Answer::Yes) => ("yes", icon::done(), text.yes),
        (None, Answer::No) => ("no", icon::warning(), text.no),
        (None, Answer::Unknown) => ("unknown", icon::open_circle(), text.unknown),
    };
    html! { <p class="label-answer" data-answer={tone} role="status">{ icon }<span>{ sentence }</span></p> }
}

const fn unreadable(reason: Unreadable, text: &LabelText) -> &'static str {
    match reason {
        Unreadable::Picture => text.picture,
        Unreadable::Locked => text.locked,
        Unreadable::UnknownLetters => text.unknown_letters,
        Unreadable::Damaged => text.damaged,
    }
}

/// Each part that was compared.
pub(super) fn findings(
    findings: &[Finding],
    draft: &OrderDraft,
    on_event: &OnFieldEvent,
    locale: Locale,
) -> Html {
    if findings.is_empty() {
        return Html::default();
    }
    let lines = findings
        .iter()
        .map(|finding| line(finding, draft, on_event, locale));
    html! { <ul class="label-findings">{ for lines }</ul> }
}

fn line(finding: &Finding, draft: &OrderDraft, on_event: &OnFieldEvent, locale: Locale) -> Html {
    let text = LabelText::of(locale);
    let field = finding.part.field();
    let field_ref = FieldRef::order_field(field);
    let on_label = finding.on_label.as_deref().unwrap_or_default();
    let in_order = draft.text(field_ref);
    let (same, other) = match finding.part {
        Part::TrackingNumber => (text.same_tracking_number, text.other_tracking_number),
        Part::PostCode => (text.same_post_code, text.other_post_code),
        Part::Name => (text.same_name, text.other_name),
    };
    let (verdict, icon, sentence) = match finding.verdict {
        Verdict::Same => ("same", icon::done(), same(on_label)),
        Verdict::Different => ("different", icon::warning(), other(on_label, &in_order)),
        Verdict::OnlyOnLabel => ("only", icon::edit(), (text.only_on_label)(on_label)),
        Verdict::NotFound => {
            let sentence = (text.not_found)(field_label(field, locale));
            ("not-found", icon::open_circle(), sentence)
        }
    };
    let use_it = (finding.verdict == Verdict::OnlyOnLabel).then(|| {
        let number = on_label.to_owned();
        let onclick = on_event.reform(move |_: MouseEvent| FieldEvent::Apply(edit(field_ref, number.as_str())));
        html! { <button type="button" class="button is-quiet is-small" {onclick}>{ text.use_it }</button> }
    });
    html! {
        <li data-verdict={verdict}>
            { icon }<span>{ sentence }</span>
            { use_it.unwrap_or_default() }
        </li>
    }
}
