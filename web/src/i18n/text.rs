//! What there is to say on the page, whatever the language.

use std::ops::Deref;

/// What the form and the frame around the screens say, in one language.
pub(crate) struct Text {
    pub(crate) language: &'static str,
    pub(crate) skip_to_form: &'static str,
    pub(crate) loading: &'static str,
    pub(crate) screens: &'static str,
    pub(crate) orders: &'static str,
    pub(crate) help: &'static str,
    pub(crate) online: &'static str,
    pub(crate) no_connection: &'static str,
    pub(crate) not_found: &'static str,

    pub(crate) order_title: fn(&str) -> String,
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
    pub(crate) as_before: &'static str,
    pub(crate) clear_as_before: &'static str,
    pub(crate) hint_tracking_number: &'static str,
    pub(crate) hint_process_type: &'static str,
    pub(crate) hint_real_time: &'static str,
    pub(crate) hint_major: &'static str,
    pub(crate) hint_minor: &'static str,
    pub(crate) like: fn(&str) -> String,
    pub(crate) characters: fn(usize, u32) -> String,

    pub(crate) item: fn(usize) -> String,
    pub(crate) add_item: &'static str,
    pub(crate) duplicate_item: fn(usize) -> String,
    pub(crate) remove_item: fn(usize) -> String,
    pub(crate) line_total: &'static str,
    pub(crate) actions: &'static str,
    pub(crate) total: &'static str,

    pub(crate) no_choices: &'static str,

    pub(crate) error_prefix: &'static str,
    pub(crate) warning_prefix: &'static str,
    pub(crate) keep: &'static str,
    pub(crate) kept: &'static str,

    pub(crate) summary: &'static str,
    pub(crate) summary_warehouse: &'static str,
    pub(crate) summary_receiver: &'static str,
    pub(crate) summary_goods: &'static str,
    pub(crate) goods: fn(usize, i64) -> String,
    pub(crate) none_yet: &'static str,
    pub(crate) errors: fn(usize) -> String,
    pub(crate) warnings: fn(usize) -> String,
    pub(crate) to_fill: fn(usize) -> String,
    pub(crate) ready: &'static str,
    pub(crate) answer_first: &'static str,
    pub(crate) yesterday_at: fn(&str) -> String,
    pub(crate) saved_at: fn(&str) -> String,
    pub(crate) saving: &'static str,
    pub(crate) not_saved: fn(&str) -> String,
    pub(crate) storage_unavailable: &'static str,
    pub(crate) storage_full: &'static str,
    pub(crate) storage_outdated: &'static str,
    pub(crate) send: &'static str,
    pub(crate) sending: &'static str,
    pub(crate) sending_long: fn(u32) -> String,
    pub(crate) send_shortcut: &'static str,

    pub(crate) load_again: &'static str,
    pub(crate) chunk_failed: &'static str,
}

/// What only chunks say, beside the rest.
pub(crate) struct ChunkText {
    pub(crate) common: &'static Text,
    pub(crate) not_found_advice: &'static str,
    pub(crate) drafts: &'static str,
    pub(crate) other_drafts: fn(usize) -> String,
    pub(crate) draft_elsewhere: fn(&str) -> String,
    pub(crate) draft_unnamed: &'static str,
    pub(crate) discard: &'static str,
    pub(crate) discard_draft: fn(&str) -> String,
    pub(crate) draft_discarded: fn(&str) -> String,
    pub(crate) answer_not_kept: &'static str,

    pub(crate) status_sending: &'static str,
    pub(crate) status_accepted: &'static str,
    pub(crate) status_refused: &'static str,
    pub(crate) status_unknown: &'static str,
    pub(crate) recent: &'static str,
    pub(crate) all_orders: &'static str,
    pub(crate) interrupted_title: &'static str,
    pub(crate) interrupted_advice: &'static str,
    pub(crate) no_orders: &'static str,
    pub(crate) orders_unreadable: &'static str,
    pub(crate) show_more: &'static str,
    pub(crate) column_order: &'static str,
    pub(crate) column_receiver: &'static str,
    pub(crate) column_status: &'static str,
    pub(crate) column_warehouse_number: &'static str,
    pub(crate) column_sent: &'static str,
    pub(crate) order_sending: fn(&str) -> String,
    pub(crate) order_confirmed: fn(&str) -> String,
    pub(crate) order_refused: fn(&str) -> String,
    pub(crate) order_unknown: fn(&str) -> String,
    pub(crate) mark_arrived: &'static str,
    pub(crate) open_in_form: &'static str,
    pub(crate) what_was_sent: &'static str,

    pub(crate) problems: fn(usize) -> String,
    pub(crate) checks: fn(usize) -> String,
    pub(crate) keep_all_and_send: &'static str,

    pub(crate) accepted: &'static str,
    pub(crate) accepted_as: fn(&str) -> String,
    pub(crate) another: &'static str,
    pub(crate) copy_as_new: &'static str,
    pub(crate) same_receiver: &'static str,
    pub(crate) same_goods: &'static str,
    pub(crate) timeline: &'static str,
    pub(crate) reply_details: &'static str,
    pub(crate) raw_reply: &'static str,
    pub(crate) empty_reply: &'static str,
    pub(crate) shown_cut: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) copied: &'static str,
    pub(crate) not_yet: &'static str,
    pub(crate) reply: ReplyText,

    pub(crate) sent_as: fn(&str) -> String,
    pub(crate) comma: &'static str,
    pub(crate) refused_title: &'static str,
    pub(crate) refused_says: fn(i64) -> String,
    pub(crate) refused_no_message: &'static str,
    pub(crate) refused_http: fn(u16) -> String,
    pub(crate) refused_kept: &'static str,
    pub(crate) earlier_accepted: fn(&str, &str) -> String,
    pub(crate) earlier_unknown: fn(&str) -> String,
    pub(crate) repeat_unknown: fn(&str, &str) -> String,
    pub(crate) not_sent_title: &'static str,
    pub(crate) offline: &'static str,
    pub(crate) send_anyway: &'static str,
    pub(crate) not_recorded: &'static str,
    pub(crate) unwritable: &'static str,

    pub(crate) unknown_title: &'static str,
    pub(crate) timed_out: fn(u32) -> String,
    pub(crate) no_answer: &'static str,
    pub(crate) no_number: &'static str,
    pub(crate) looks_accepted: fn(i64) -> String,
    pub(crate) failed: fn(u16) -> String,
    pub(crate) unreadable_empty: fn(u16) -> String,
    pub(crate) unreadable_html: fn(u16) -> String,
    pub(crate) unreadable_other: fn(u16) -> String,
    pub(crate) interrupted: fn(&str) -> String,
    pub(crate) sent_earlier: fn(&str) -> String,
    pub(crate) unknown_advice: fn(&str) -> String,
    pub(crate) send_again: &'static str,
    pub(crate) it_arrived: &'static str,

    pub(crate) duplicate_title: &'static str,
    pub(crate) duplicate_accepted: fn(&str, &str, &str) -> String,
    pub(crate) duplicate_unknown: fn(&str, &str) -> String,
    pub(crate) duplicate_sending: fn(&str, &str) -> String,
    pub(crate) change_number: &'static str,

    pub(crate) config_title: &'static str,
    pub(crate) config_fetch: fn(&str) -> String,
    pub(crate) config_json: fn(&str) -> String,
    pub(crate) config_key: fn(&str, &str) -> String,
    pub(crate) config_range: fn(u32) -> String,
    pub(crate) config_base: &'static str,
    pub(crate) config_base_has_endpoint: &'static str,
    pub(crate) config_header_reserved: &'static str,
    pub(crate) config_repeated: fn(&str) -> String,
    pub(crate) config_not_an_object: &'static str,
    pub(crate) config_header_name: &'static str,
    pub(crate) config_header_value: &'static str,
    pub(crate) config_advice: &'static str,
}

impl Deref for ChunkText {
    type Target = Text;

    fn deref(&self) -> &Text {
        self.common
    }
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

/// The texts of the help, which no other screen has.
pub(crate) struct HelpText {
    pub(crate) keys: &'static str,
    pub(crate) close: &'static str,
    /// Keys, and what they do.
    pub(crate) key_list: [(&'static str, &'static str); 9],
    pub(crate) kept: &'static str,
    pub(crate) kept_lines: [&'static str; 3],
    pub(crate) sending: &'static str,
    pub(crate) sending_lines: [&'static str; 3],
}

/// The texts of what follows the form by itself: the rest of the bar, the label's file, what issues offer.
pub(crate) struct LateText {
    pub(crate) theme: &'static str,
    pub(crate) theme_system: &'static str,
    pub(crate) theme_light: &'static str,
    pub(crate) theme_dark: &'static str,

    pub(crate) hint_label: &'static str,
    pub(crate) choose_file: &'static str,
    pub(crate) drop_file: &'static str,
    pub(crate) label_chosen: fn(&str, usize) -> String,
    pub(crate) label_kind_other: &'static str,
    pub(crate) remove_label: &'static str,
    pub(crate) file_empty: &'static str,
    pub(crate) file_unreadable: &'static str,
    pub(crate) file_too_large: fn(u32) -> String,
    pub(crate) paste_base64: &'static str,

    /// A value that a field should get.
    pub(crate) apply: fn(&str) -> String,
    /// The field in which a text belongs.
    pub(crate) move_to: fn(&str) -> String,
    /// The field whose text and this one's stand in each other's place.
    pub(crate) exchange_with: fn(&str) -> String,
}
