//! Every text that the page shows, but for those about issues, which are the model's. A language lacks none,
//! or it does not compile.

mod en;
mod zh;

use order_model::Locale;

/// The page's texts in one language.
pub(crate) struct Text {
    pub(crate) language_name: &'static str,
    pub(crate) language: &'static str,
    pub(crate) skip_to_form: &'static str,
    pub(crate) loading: &'static str,
    pub(crate) new_order: &'static str,
    pub(crate) use_example: &'static str,
    pub(crate) clear: &'static str,
    pub(crate) replaced: &'static str,
    pub(crate) item_removed: &'static str,
    pub(crate) undo: &'static str,

    pub(crate) section_order: &'static str,
    pub(crate) section_receiver: &'static str,
    pub(crate) section_sender: &'static str,
    pub(crate) section_items: &'static str,
    pub(crate) section_carrier: &'static str,
    pub(crate) more_order_settings: &'static str,
    pub(crate) label_by_address: &'static str,
    pub(crate) change: &'static str,
    pub(crate) optional: &'static str,

    pub(crate) hint_order_number: &'static str,
    pub(crate) hint_tracking_number: &'static str,
    pub(crate) hint_process_type: &'static str,
    pub(crate) hint_real_time: &'static str,
    pub(crate) hint_label: &'static str,
    pub(crate) hint_major: &'static str,
    pub(crate) hint_minor: &'static str,
    pub(crate) characters: fn(usize, u32) -> String,

    pub(crate) item: fn(usize) -> String,
    pub(crate) add_item: &'static str,
    pub(crate) duplicate: fn(usize) -> String,
    pub(crate) remove: fn(usize) -> String,
    pub(crate) line_total: &'static str,
    pub(crate) actions: &'static str,
    pub(crate) total: &'static str,

    pub(crate) choose_file: &'static str,
    pub(crate) drop_file: &'static str,
    pub(crate) label_held: fn(&str, usize) -> String,
    pub(crate) label_kind_other: &'static str,
    pub(crate) remove_label: &'static str,
    pub(crate) file_unreadable: &'static str,
    pub(crate) file_too_large: fn(usize) -> String,
    pub(crate) paste_base64: &'static str,

    pub(crate) no_choices: &'static str,

    pub(crate) error_prefix: &'static str,
    pub(crate) warning_prefix: &'static str,
    pub(crate) keep: &'static str,
    pub(crate) kept: &'static str,
    pub(crate) apply: fn(&str) -> String,
    pub(crate) problems: fn(usize) -> String,
    pub(crate) checks: fn(usize) -> String,
    pub(crate) keep_all_and_send: &'static str,

    pub(crate) summary: &'static str,
    pub(crate) summary_warehouse: &'static str,
    pub(crate) summary_receiver: &'static str,
    pub(crate) summary_goods: &'static str,
    pub(crate) goods: fn(usize, i128) -> String,
    pub(crate) none_yet: &'static str,
    pub(crate) errors: fn(usize) -> String,
    pub(crate) warnings: fn(usize) -> String,
    pub(crate) to_fill: fn(usize) -> String,
    pub(crate) ready: &'static str,
    pub(crate) saved_at: fn(&str) -> String,
    pub(crate) not_saved: &'static str,
    pub(crate) send: &'static str,
    pub(crate) sending: &'static str,
    pub(crate) sending_long: fn(u32) -> String,
    pub(crate) send_shortcut: &'static str,

    pub(crate) accepted: &'static str,
    pub(crate) accepted_as: fn(&str) -> String,
    pub(crate) another: &'static str,
    pub(crate) copy_as_new: &'static str,
    pub(crate) timeline: &'static str,
    pub(crate) reply_details: &'static str,
    pub(crate) raw_reply: &'static str,
    pub(crate) empty_reply: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) copied: &'static str,
    pub(crate) not_yet: &'static str,
    pub(crate) reply: ReplyText,

    pub(crate) refused_title: &'static str,
    pub(crate) refused_says: fn(i64) -> String,
    pub(crate) refused_no_message: &'static str,
    pub(crate) refused_http: fn(u16) -> String,
    pub(crate) refused_kept: &'static str,
    pub(crate) earlier_accepted: fn(&str, &str) -> String,
    pub(crate) earlier_unknown: fn(&str) -> String,
    pub(crate) offline_title: &'static str,
    pub(crate) offline: &'static str,
    pub(crate) send_anyway: &'static str,
    pub(crate) unrecorded: &'static str,
    pub(crate) unwritable_title: &'static str,
    pub(crate) unwritable: &'static str,

    pub(crate) unknown_title: &'static str,
    pub(crate) timed_out: fn(u32) -> String,
    pub(crate) no_answer: &'static str,
    pub(crate) failed: fn(u16) -> String,
    pub(crate) unreadable_empty: fn(u16) -> String,
    pub(crate) unreadable_html: fn(u16) -> String,
    pub(crate) unreadable_other: fn(u16) -> String,
    pub(crate) interrupted: fn(&str) -> String,
    pub(crate) sent_earlier: fn(&str) -> String,
    pub(crate) unknown_advice: fn(&str) -> String,
    pub(crate) send_again: &'static str,
    pub(crate) it_arrived: &'static str,

    pub(crate) again_title: &'static str,
    pub(crate) again_accepted: fn(&str, &str, &str) -> String,
    pub(crate) again_unknown: fn(&str, &str) -> String,
    pub(crate) again_sending: fn(&str, &str) -> String,
    pub(crate) change_number: &'static str,

    pub(crate) config_title: &'static str,
    pub(crate) config_fetch: fn(&str) -> String,
    pub(crate) config_key: fn(&str, &str) -> String,
    pub(crate) config_advice: &'static str,
    pub(crate) load_again: &'static str,
}

/// What the parts of the warehouse's answer are called.
pub(crate) struct ReplyText {
    pub(crate) message: &'static str,
    pub(crate) code: &'static str,
    pub(crate) order_number: &'static str,
    pub(crate) status: &'static str,
    pub(crate) status_message: &'static str,
    pub(crate) number_of_package: &'static str,
    pub(crate) total_weight: &'static str,
    pub(crate) carrier: &'static str,
    pub(crate) tracking_number: &'static str,
    pub(crate) logistics_message: &'static str,
    pub(crate) sorting_code: &'static str,
    pub(crate) sorting_no: &'static str,
    pub(crate) items: &'static str,
    pub(crate) shipments: &'static str,
    pub(crate) allocated: &'static str,
    pub(crate) packed: &'static str,
    pub(crate) handed_over: &'static str,
    pub(crate) short: &'static str,
    pub(crate) cancelled: &'static str,
}

impl Text {
    /// The texts of a language.
    pub(crate) const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => &en::TEXT,
            Locale::Zh => &zh::TEXT,
        }
    }
}
