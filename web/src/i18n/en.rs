//! English.

use super::plural::plural;
use super::text::{
    AddressesText, BookText, ChunkText, HelpText, ImportText, LabelText, LateText, MendText,
    OrdersText, PasteText, PrintText, ReadyText, ReplyText, SettingsText, Text,
};

/// The warehouse's number of an order, where it has given one.
fn known_as(warehouse: &str) -> String {
    if warehouse.is_empty() {
        String::new()
    } else {
        format!(" as {warehouse}")
    }
}

pub(super) const TEXT: Text = Text {
    language: "Language",
    skip_to_form: "Skip to the form",
    loading: "Loading…",
    screens: "Screens",
    orders: "Orders",
    import: "Import",
    addresses: "Addresses",
    help: "Help",
    settings: "Settings",
    print: "Print",
    handed_over: "Order from another device",
    online: "Online",
    no_connection: "No connection",
    not_found: "There is nothing at this address",

    order_title: |number| format!("Order {number}"),
    new_order: "New order",
    use_example: "Use the example",
    clear: "Start over",
    replaced: "The form has been filled anew.",
    item_removed: "The item has been removed.",
    undo: "Undo",

    section_order: "Order",
    section_receiver: "Receiver",
    section_sender: "Sender",
    section_items: "Items",
    section_carrier: "Carrier and label",
    more_order_settings: "Processing",
    label_by_address: "Label by address",
    change: "Change",
    optional: "(optional)",

    hint_order_number: "As your shop numbers it.",
    hint_tracking_number: "If you have one already.",
    hint_process_type: "The warehouse's own number for a kind of order.",
    hint_real_time: "The warehouse checks everything before it answers, instead of later.",
    hint_major: "Unit prices are whole amounts: 250 means 250 of the currency.",
    hint_minor: "Unit prices are in the smallest part: 250 means 2.50 where a currency has cents.",
    like: |example| format!("like {example}"),

    item: |number| format!("Item {number}"),
    add_item: "Add item",
    duplicate_item: |number| format!("Duplicate item {number}"),
    remove_item: |number| format!("Remove item {number}"),
    line_total: "Total",
    actions: "Actions",
    total: "Total",

    summary: "Summary",
    summary_warehouse: "Warehouse and shop",
    summary_receiver: "Receiver",
    summary_goods: "Goods",
    goods: |skus, pieces| {
        let pieces = if pieces == 1 {
            "1 piece".to_owned()
        } else {
            format!("{pieces} pieces")
        };
        format!("{}, {pieces}", plural(skus, "item", "items"))
    },
    none_yet: "Not yet",
    errors: |count| plural(count, "problem", "problems"),
    warnings: |count| format!("{count} to check"),
    to_fill: |count| format!("{count} to fill in"),
    ready: "Ready to send",
    answer_first: "Answer the question about this order first",
    yesterday_at: |time| format!("yesterday, {time}"),
    saved_at: |time| format!("Saved in this browser {time}"),
    saving: "Saving…",
    not_saved: |why| format!("Not saved: {why}. Keep the page open until the order is sent."),
    storage_unavailable: "this browser keeps nothing for the page",
    storage_full: "this browser has no room left for the page",
    storage_outdated: "a newer version of this page is open in another tab",
    send: "Send order",
    sending: "Sending…",
    sending_long: |seconds| format!("Waiting for the warehouse, at most {seconds} seconds."),
    send_shortcut: "Ctrl + Enter sends",

    load_again: "Load again",
    chunk_failed: "A part of this page could not be loaded. It is being tried again; what you typed is kept.",
};

pub(super) const CHUNK_TEXT: ChunkText = ChunkText {
    common: &TEXT,
    not_found_advice: "The address may be from another browser: what has been sent is known only to the browser that sent it.",
    drafts: "Other drafts",
    other_drafts: |count| plural(count, "other draft", "other drafts"),
    draft_elsewhere: |name| format!("{name} (open in another tab)"),
    draft_unnamed: "Draft without a number",
    discard: "Discard",
    discard_draft: |name| format!("Discard {name}"),
    draft_discarded: |name| format!("{name} has been discarded."),
    put_aside: "Put aside",
    request_preview: "The request, before it leaves",
    request_later: "Once nothing is missing that the request needs, it stands here.",
    answer_not_kept: "This browser could not write down what became of this order: its storage is full or switched off. Note the warehouse's answer before you close the page: opened again, it may know nothing of it, or say that the order may have arrived.",

    status_sending: "On its way",
    status_accepted: "Accepted",
    status_refused: "Refused",
    status_unknown: "May have arrived",
    status_not_arrived: "Has not arrived",
    recent: "Last sent",
    all_orders: "All orders",
    interrupted_title: "On its way when the page was closed",
    interrupted_advice: "No answer was seen, so it may or may not have arrived. Ask the warehouse before you send it again.",
    no_orders: "Nothing has been sent from this browser yet.",
    orders_unreadable: "The browser does not give out what has been sent. Load the page again.",
    column_order: "Order",
    column_receiver: "Receiver",
    column_status: "State",
    column_warehouse_number: "Warehouse’s number",
    column_sent: "Sent",
    order_sending: |time| format!("Sent {time}. Its answer is awaited, perhaps by another tab."),
    order_confirmed: |time| {
        format!(
            "Sent {time}. You have said that it has arrived; the page has seen no number for it."
        )
    },
    order_refused: |time| format!("Sent {time}. The warehouse did not take it."),
    order_unknown: |time| {
        format!(
            "Sent {time}, no clear answer seen: it may have arrived. Ask the warehouse before you send it again."
        )
    },
    mark_arrived: "The warehouse has it",
    open_in_form: "Open it in the form",
    what_was_sent: "What was sent",

    problems: |count| {
        if count == 1 {
            "There is 1 problem".to_owned()
        } else {
            format!("There are {count} problems")
        }
    },
    checks: |count| {
        if count == 1 {
            "There is 1 thing to check".to_owned()
        } else {
            format!("There are {count} things to check")
        }
    },
    keep_all_and_send: "Keep all as they are and send",

    accepted_as: |number| format!("The warehouse has the order as {number}"),
    another: "New order",
    copy_as_new: "New order from this one",
    same_receiver: "Same receiver, other goods",
    same_goods: "Same goods, other receiver",
    timeline: "Progress",
    reply_details: "What the warehouse says",
    raw_reply: "The answer as it came",
    empty_reply: "(empty)",
    shown_cut: "The rest is not shown. Copy gives all of it.",
    copy: "Copy",
    copied: "Copied",
    not_yet: "not yet",
    reply: ReplyText {
        message: "Message",
        code: "Code",
        order_number: "Warehouse's order number",
        status: "Status",
        status_message: "Status message",
        number_of_package: "Packages",
        total_weight: "Packed weight",
        carrier: "Carrier",
        tracking_number: "Tracking number",
        logistics_message: "Carrier's message",
        sorting_code: "Sorting code",
        sorting_no: "Sorting number",
        items: "Items",
        shipments: "Shipments",
        allocated: "Allocated",
        packed: "Picked and packed",
        handed_over: "Handed over",
        short: "Ran short",
        cancelled: "Cancelled",
    },

    sent_as: |list| format!("Sent in standard form: {list}."),
    comma: ", ",
    refused_title: "The warehouse did not take the order",
    refused_says: |code| format!("It says (code {code}):"),
    refused_no_message: "It gives no reason.",
    refused_http: |status| {
        format!(
            "The server refused the request (HTTP {status}). Whoever runs this page may have to look at its settings."
        )
    },
    refused_token: |status| {
        format!(
            "The server does not let this page in (HTTP {status}): its token is missing, wrong or has expired. Tell whoever runs this page, then send the order again."
        )
    },
    refused_too_large: "The order is larger than the server takes (HTTP 413): most likely its label. Give the label by its address, or choose a smaller file.",
    refused_too_many: "The server has had too many requests (HTTP 429) and has not taken this one. Wait a little, then send it again.",
    failed_advice: "It may work again in a few minutes. Look whether the order has arrived before you send it again.",
    wait_until: |time| format!("The server asks to be left alone until {time}."),
    refused_kept: "Everything you typed is still here. Change what is needed, then send it again.",
    earlier_accepted: |time, warehouse| {
        let known_as = known_as(warehouse);
        format!(
            "The warehouse took this order before{known_as} ({time}). Only the repeat was refused."
        )
    },
    repeat_unknown: |time, warehouse| {
        let known_as = known_as(warehouse);
        format!(
            "The warehouse took this order before{known_as}. Whether the repeat sent at {time} has arrived is not known."
        )
    },
    earlier_unknown: |time| {
        format!(
            "This order was sent before, at {time}, and may have arrived then. Only the repeat was refused."
        )
    },
    not_sent_title: "The order was not sent",
    offline: "The browser says that it has no connection. Everything you typed is still here: send it when you are online again.",
    send_anyway: "Send it anyway",
    not_recorded: "This browser keeps no record for the page: its storage is full or switched off. Sent now, the page could not warn you before a second sending once it is loaded again.",
    unwritable: "This page's rules let pass what the API cannot take: a number that is none, or a required part that is missing. Fill in every required field, then send it again.",

    unknown_title: "The order may or may not have arrived",
    no_number_title: "Accepted without a number: check",
    timed_out: |seconds| format!("The warehouse has not answered within {seconds} seconds."),
    no_answer: "The connection broke before the warehouse answered, or the warehouse could not be reached.",
    no_number: "The warehouse says that all went well, but gives no number for the order.",
    looks_accepted: |code| {
        format!(
            "The warehouse answers with code {code}, which means a refusal, and with words or a number that only an accepted order has."
        )
    },
    failed: |status| format!("The warehouse's server failed (HTTP {status})."),
    unreadable_empty: |status| format!("The server answered with nothing (HTTP {status})."),
    unreadable_html: |status| {
        format!("A web page came instead of the warehouse's answer (HTTP {status}).")
    },
    unreadable_other: |status| {
        format!("What came is not the warehouse's answer, or only a part of it (HTTP {status}).")
    },
    interrupted: |time| {
        format!(
            "The order was on its way ({time}) when this page was closed or loaded again, or another tab is sending it."
        )
    },
    sent_earlier: |time| format!("The order was sent at {time}, and no clear answer came."),
    unknown_advice: |number| {
        format!(
            "Ask the warehouse whether it has order {number} before you send it again. It is not sent again by itself, and everything you typed is still here."
        )
    },
    send_again: "Send it again",
    it_arrived: "It has arrived: start a new order",

    duplicate_title: "This order has been sent before",
    duplicate_accepted: |number, time, warehouse| {
        let known_as = known_as(warehouse);
        format!(
            "The warehouse took order {number} at {time}{known_as}. Sent again, it may be fulfilled twice."
        )
    },
    duplicate_unknown: |number, time| {
        format!(
            "Order {number} was sent at {time}, and nobody knows whether it arrived. Ask the warehouse before you send it again."
        )
    },
    duplicate_sending: |number, time| {
        format!(
            "Order {number} was sent at {time} and has had no answer yet, perhaps by another tab. Wait, or ask the warehouse, before you send it again."
        )
    },
    change_number: "Change the order number",

    config_title: "This page is not set up right",
    config_fetch: |reason| format!("Its settings, config.json, could not be loaded: {reason}"),
    config_json: |error| format!("config.json: {error}"),
    config_key: |key, reason| format!("In config.json, {key}: {reason}"),
    config_range: |most| format!("it must be from 1 to {most}"),
    config_base: "it must be empty, a path, or an address that starts with https:// or http://",
    config_base_has_endpoint: "it must not end with apicenter/api/order, which the page adds itself",
    config_header_reserved: "the page or the browser sets this header itself",
    config_repeated: |code| format!("it offers {code} twice"),
    config_not_an_object: "config.json must be an object, like { \"timeout_seconds\": 30 }",
    config_header_name: "it is not the name of an HTTP header",
    config_header_value: "it must be one line of ASCII text",
    config_advice: "Tell whoever runs this page. Nothing that you typed before is lost.",
};

pub(super) const HELP_TEXT: HelpText = HelpText {
    keys: "Keys",
    close: "Close",
    key_list: [
        (
            "Ctrl + Enter",
            "Sends the order, wherever you are in the form. Pressed again, it also accepts what there is to check.",
        ),
        ("Alt + N", "A new order, from any screen."),
        (
            "Alt + P",
            "Puts the order in the form aside, to be sent later, and begins the next.",
        ),
        (
            "Alt + V",
            "Paste an address: a text becomes the receiver's fields, or in the sender's section the sender's.",
        ),
        (
            "Alt + M",
            "Makes the changes that would mend what is wrong.",
        ),
        (
            "Alt + Z",
            "Undoes what was filled in, replaced or removed last.",
        ),
        ("↓ ↑", "Open a list and move in it."),
        (
            "Tab",
            "Takes what is marked in a list and leaves the field: its text is checked then.",
        ),
        ("Esc", "Closes a list."),
        (
            "Enter",
            "Takes what is marked in a list. Among the items: goes to the row below, which is added where there is none.",
        ),
        ("Ctrl + D", "Repeats the row that you are in."),
        ("Ctrl + Shift + ⌫", "Removes the row that you are in."),
        ("?", "Shows these keys, wherever you are not typing."),
    ],
    kept: "What is kept",
    kept_lines: [
        "Everything you type is kept in this browser, a draft for each tab, until the order is sent. The line beside Send says when.",
        "What you have sent is listed under Orders, with what the warehouse said. Other browsers know nothing of it.",
        "If the browser clears what sites keep, both are gone: the warehouse alone knows then.",
    ],
    sending: "When an order is sent",
    sending_lines: [
        "An order is written down before it leaves. A number that was sent before is asked about, so that nothing is sent twice.",
        "“May have arrived” means that no clear answer came. Ask the warehouse whether it has the order before you send it again.",
        "Nothing is ever sent by itself: not after a failure, and not when the connection is back.",
    ],
};

pub(super) const BOOK_TEXT: BookText = BookText {
    must_be_number: |label| format!("{label} must be a number, such as 12 or 12.5."),
    save_receiver: "Save in the address book",
    save_sender: "Save as a sender profile",
    update_entry: "Update it in the address book",
    save_another: "Save as another address",
    in_book: "In the address book",
    saved: "Saved in the address book.",
    kept_here: |why| format!("Kept only until this page is closed: {why}."),
    filled_in: "Filled in.",
    paste_address: "Paste an address",
    unknown_fields: |count| {
        format!(
            "{} that the form does not know.",
            plural(count, "field", "fields")
        )
    },
    unknown_fields_sent: "Kept, and sent as shown here.",
    leave_out: |name| format!("Leave out {name}"),
    suggestions: "Addresses from the address book",
    suggested: |count| {
        format!(
            "{} in the address book: ↓ and Enter fill one in.",
            plural(count, "address", "addresses")
        )
    },
    sender_profile: "Sender profile",
    choose: "Choose…",

    as_before: "Warehouse, shop, carrier, currency and sender are as in the order before.",
    clear_as_before: "Clear them",

    use_number: |number| format!("Use {number}"),
    number_accepted: |time| {
        format!("This number was used: the warehouse took the order at {time}.")
    },
    number_unknown: |time| {
        format!("This number was used: the order was sent at {time} and may have arrived.")
    },
    number_sending: |time| {
        format!("This number is in use: the order was sent at {time} and has had no answer yet.")
    },
    see_order: "See that order",

    templates: "Templates",
    no_templates: "Save an order that comes again and again, and begin the next one with it.",
    template_name: "Name of the template",
    save_template: "Save this order as a template",
    save_template_name: "Save",
    rename_template: |name| format!("Rename {name}"),
    delete_template: |name| format!("Delete {name}"),
    template_saved: |name| format!("{name} has been saved."),
    template_renamed: |name| format!("It is called {name} now."),
    template_deleted: |name| format!("{name} has been deleted."),
    template_restored: |name| format!("{name} is back."),
    template_no_name: "Enter a name for the template.",
};

pub(super) const LABEL_TEXT: LabelText = LabelText {
    refused: "This is no label. Choose a PDF, PNG, JPEG, GIF or ZPL file.",
    question: "Is this the label of this order?",
    yes: "Yes: what can be read on it is what the order says.",
    no: "It seems to be the label of another order.",
    unknown: "Nothing certain can be read on it that tells.",
    picture: "This one cannot be read: it is a picture. Look at it yourself.",
    locked: "This one cannot be read: the file is locked. Look at it yourself.",
    unknown_letters: "This one cannot be read: the file does not say which letters it shows. Look at it yourself.",
    damaged: "This one cannot be read: the file is not whole. Choose it again, or ask the carrier for another.",
    same_tracking_number: |label| format!("Tracking number {label}"),
    same_post_code: |label| format!("Postal code {label}"),
    same_name: |label| format!("Name {label}"),
    other_tracking_number: |label, order| {
        format!("The label has the tracking number {label}, the order {order}.")
    },
    other_post_code: |label, order| format!("The label goes to {label}, the order to {order}."),
    other_name: |label, order| format!("The label is for {label}, the order for {order}."),
    only_on_label: |label| format!("The label has the tracking number {label}, the order none."),
    use_it: "Use this tracking number",
    not_found: |field| format!("{field}: not certain on the label"),
    pages: |count| plural(count, "page", "pages"),
    dots: |across, down| format!("{across} × {down} dots"),
    millimetres: |across, down| format!("{across} × {down} mm"),
    show: "Show the label",
    picture_name: "The label",
    open: "Open the file in a new tab",
    read_on_it: "What is read on it",
};

pub(super) const MEND_TEXT: MendText = MendText {
    would_mend: |changes, solved, shown| {
        let changes = plural(changes, "change", "changes");
        match (solved, shown) {
            (1, 1) => format!("{changes} would mend the problem"),
            _ if solved == shown => format!("{changes} would mend all {shown} problems"),
            _ => format!("{changes} would mend {solved} of {shown} problems"),
        }
    },
    show: "Show",
    make: |count| {
        if count == 1 {
            "Make the change".to_owned()
        } else {
            format!("Make these {count} changes")
        }
    },
    made: "The changes have been made.",
    empty: "(empty)",
    tidied: "Spaces and invisible characters go.",
    exchanged: "Each is in the other's field.",
    country_agreed: "Phone number, postal code and province agree on it.",
    province_of_city: "The city lies in it.",
    province_of_post_code: "The postal code belongs to it.",
    currency_of_others: "The other items have it.",
};

pub(super) const PASTE_TEXT: PasteText = PasteText {
    address_label: "Name, phone number and address in any order, as they were written to you",
    nothing_found: "Nothing in it looks like a part of an address.",
    column_field: "Field",
    column_text: "Gets",
    column_piece: "From the text",
    column_sureness: "How sure",
    sure: "Sure",
    likely: "Likely",
    guessed: "Guessed: look",
    told_by_others: "told by the other parts",
    instead_of: "instead of",
    same: "Already there",
    company: "Company",
    company_goes: "before the street",
    not_used: "Not used:",
    moving_hint: "Something in the wrong field? Drag its piece of the text to another, or press it and choose. A selection in the text above goes the same way.",
    goes_to: |text| format!("“{text}” goes to:"),
    nowhere: "nowhere",
    exchange: "Exchange name and street",
    is_name: |text| format!("“{text}” is the name"),
    fill_in: |count| format!("Fill in {}", plural(count, "field", "fields")),
    as_it_is: |field| format!("Paste as it is into {field}"),
    cancel: "Cancel",

    rows: "rows from a spreadsheet",
    rows_header: "The first row has the names of the columns",
    rows_column: |number| format!("What column {number} holds"),
    rows_nothing: "not used",
    rows_more: |count| format!("and {}", plural(count, "more row", "more rows")),
    rows_go: "They go into empty rows first, then below the last one.",
    rows_no_sku: "Choose the column of the SKU.",
    rows_add: |count| format!("Add {}", plural(count, "item", "items")),

    order_paste: "Paste an order as JSON",
    order_label: "An order as JSON, or the cURL command that sends it",
    order_none: "There is nothing of an order in it.",
    order_fields: |count| {
        format!(
            "{} of the form get a text.",
            plural(count, "field", "fields")
        )
    },
    order_replaces: "It takes the place of the order in the form, which can be brought back. Nothing is sent.",
    order_unknown: |count| {
        format!(
            "{} that the form does not know, kept and sent along:",
            plural(count, "field", "fields")
        )
    },
    order_fill: "Fill in this order",
};

pub(super) const ADDRESSES_TEXT: AddressesText = AddressesText {
    receivers: "Receivers",
    senders: "Senders",
    parties: "Which addresses",
    search: "Search by name, phone or address",
    add_receiver: "Add a receiver",
    add_sender: "Add a sender",
    import: "Import CSV or JSON",
    export_csv: "Export CSV",
    export_json: "Export JSON",
    count: |count| plural(count, "address", "addresses"),
    no_receivers: "No receivers yet. Save one from the form, add one here, or import a file.",
    no_senders: "No senders yet. Save one from the form, add one here, or import a file.",
    none_found: "No address fits what you typed.",
    unreadable: "The browser does not give out the addresses. Load the page again.",
    show_more: "Show more",
    column_address: "Address",
    column_used: "Last used",
    edit: |name| format!("Edit {name}"),
    delete: |name| format!("Delete {name}"),
    deleted: |name| format!("{name} has been deleted."),
    restored: |name| format!("{name} is back."),
    use_by_default: "Begin new orders with it",
    is_default: "New orders begin with this sender",
    no_default: "Stop",
    new_order_to: "New order to this receiver",
    save: "Save",
    cancel: "Cancel",
    saved: |name| format!("{name} has been saved."),
    kept_here: |why| format!("Kept only until this page is closed: {why}."),
    too_little: "Enter a name, and a street address or a phone number.",
    no_country: "Not given",
    importing: "Importing…",
    imported: |new, known| {
        let added = format!("{} imported", plural(new, "address", "addresses"));
        match known {
            0 => format!("{added}."),
            1 => format!("{added}. 1 was there already."),
            _ => format!("{added}. {known} were there already."),
        }
    },
    not_imported: |count| {
        if count == 1 {
            "1 row was not taken. Save it with the reason, correct it, and import that file."
                .to_owned()
        } else {
            format!(
                "{count} rows were not taken. Save them with the reasons, correct them, and import that file."
            )
        }
    },
    failed_rows: "Save the rows that were not taken",
    file_empty: "The file is empty. Choose another one.",
    file_no_name: "The file's first line must name its columns, one of them “name”: name, phone, country_code, province, city, district, address, post_code, email.",
    file_json: |error| format!("The file is not JSON: {error}"),
    file_no_list: "The JSON file must be a list of addresses: [ { \"name\": … } ]",
    row_no_name: "the name is missing",
    row_no_place: "it has neither a street address nor a phone number",
    row_country: |name| format!("no country is called “{name}”: use its code, like PH"),
    row_party: |name| format!("“{name}” is neither receiver nor sender"),
    row_too_many: |count| {
        let cells = plural(count, "cell", "cells");
        format!("{cells} more than columns: put quotes around a text that has commas")
    },
    row_not_texts: "it is not an object with texts",
};

pub(super) const ORDERS_TEXT: OrdersText = OrdersText {
    counts: |today, week| format!("{today} today, {week} in the last 7 days"),
    search: "Number, name, phone, SKU, tracking",
    states: "State",
    all: "All",
    day: "Day",
    any_day: "Any day",
    today: "Today",
    yesterday: "Yesterday",
    last_7_days: "Last 7 days",
    one_day: "One day…",
    which_day: "Which day",
    column_goods: "Goods",
    select_shown: "Select all that are listed",
    select: |number| format!("Select {number}"),
    found: |count| plural(count, "order", "orders"),
    none_found: "No order fits this.",
    show_all: "Show all",
    selected: |count| format!("{count} selected"),
    sort_by: "Sort by",
    export_csv: "Export as CSV",
    export_xlsx: "Export as Excel (XLSX)",
    export_json: "Export as JSON",
    import: "Import",
    delete: "Delete",
    deleted: |deleted, kept| match (deleted, kept) {
        (_, 0) => format!(
            "{} deleted from this browser.",
            plural(deleted, "order", "orders")
        ),
        _ => format!(
            "{} deleted from this browser; {kept} on the way or changed meanwhile: kept.",
            plural(deleted, "order", "orders")
        ),
    },
    restored: |count| format!("{} brought back.", plural(count, "order", "orders")),
    imported: |new, more, known| format!("{new} new, {more} completed, {known} known before."),
    import_failed: "This is not a file of orders that a page like this one has exported.",
    refresh: "Ask for the states",
    refreshing: |done, all| format!("Asking the warehouse: {done} of {all}…"),
    refreshed: |count| {
        format!(
            "The warehouse was asked about {}.",
            plural(count, "order", "orders")
        )
    },
    other_fields: "Other fields",
    refresh_stopped: "The warehouse gives no clear answer, so it is not asked about the rest.",

    previous: "Previous order",
    next: "Next order",
    copy_of: |value| format!("Copy {value}"),
    resend: "Send it again under the same number",
    resend_busy: "Another tab is sending this order, or something about it has changed. Look again.",
    look_up: "Look whether it has arrived",
    looking: "Asking the warehouse…",
    not_found_at: |time| {
        format!(
            "Asked at {time}, the warehouse did not have it. If it left only minutes before, look again."
        )
    },
    lookup_unclear: "The warehouse gave no clear answer when it was asked.",
    mark_not_arrived: "It has not arrived",
    note: "Note",
    note_hint: "Who said so, for instance. It is kept with your answer.",
    left_at: |time| format!("It left at {time}."),
    not_seen: "No answer was seen: the page was closed or loaded again meanwhile.",
    not_arrived: |time| {
        format!(
            "Sent {time}. You have said that it has not arrived. You can send it again under the same number."
        )
    },
    history: "What happened",
    sent: "Sent",
    sent_again: "Sent again",
    accepted_as: |number| format!("Accepted as {number}"),
    refused: |reason| format!("Refused: {reason}"),
    refused_http: |status| format!("The server refused the request (HTTP {status})"),
    marked_arrived: "Marked as arrived",
    marked_not_arrived: "Marked as not arrived",
    found_there: "Asked for: the warehouse has it",
    not_found_there: "Asked for: the warehouse did not have it",
    reply_of: |time| format!("The answer of {time}, as it came"),
    changed: "Sent in another form than typed",
    yes: "Yes",
    no: "No",
    as_typed: "Everything was sent as it was typed.",
    accepted_warnings: "Warnings that were accepted",
    no_warnings: "None.",
    request: "The request",
    request_body: "JSON",
    request_curl: "cURL command",
    masked: "What may be secret stands as ••••: put the value in before you use the command.",
    hand_over: "Hand over to another device",
};

pub(super) const LATE_TEXT: LateText = LateText {
    theme: "Theme",
    theme_system: "As the system",
    theme_light: "Light",
    theme_dark: "Dark",
    last_warehouse: "Last warehouse",
    last_shop: "Last shop",

    hint_label: "PDF, PNG, JPEG or ZPL. Leave it empty if the warehouse makes the label.",
    choose_file: "Choose a file",
    drop_file: "or drop it here, or paste its base64 text:",
    label_chosen: |kind, kilobytes| format!("{kind}, {kilobytes} kB"),
    label_kind_other: "Unknown kind of file",
    remove_label: "Remove the label",
    file_empty: "The file is empty. Choose another one.",
    file_unreadable: "The file could not be read. Choose it again.",
    file_too_large: |megabytes| {
        format!("The file is larger than {megabytes} MB. Choose a smaller one.")
    },
    paste_base64: "Base64 text of the label",

    characters: |used, limit| format!("{used} of {limit} characters"),
    printed: "On the label:",

    no_choices: "Nothing like that in the list",
    error_prefix: "Error:",
    warning_prefix: "Check:",
    keep: "Keep as is",
    kept: "Kept as is",
    ask_again: "Ask again",
    apply: |value| format!("Use {value}"),
    move_to: |label| format!("Move to {label}"),
    exchange_with: |label| format!("Exchange with {label}"),
};

pub(super) const READY_TEXT: ReadyText = ReadyText {
    intro: "The earliest first, four at a time. Nothing leaves by itself.",
    none: "No draft is waiting. What you put aside in the form is listed here.",
    unreadable: "The browser does not give out the drafts. Load the page again.",
    select_all: "Select all that can be sent",
    send: "Send",
    send_all: |count| format!("Send all ({count})"),
    send_selected: |count| format!("Send the selected ({count})"),
    stop: "Stop",
    go_on: |count| format!("Go on ({count})"),
    give_up: "Leave the rest",
    take_off: "Take the accepted off the list",
    offline: "No connection. The drafts stay here; press Send when it is back, nothing leaves by itself.",
    stopped: "Stopped. What was on its way is still answered; the rest waits for you.",
    went_offline: "There is no connection, so the rest waits. Go on when it is back.",
    no_answer: "No answer came, so the rest waits. Check whether the warehouse can be reached, then go on.",
    paused: |time| {
        format!(
            "The server asks to be left alone until {time}. The rest follows then, unless you stop it."
        )
    },
    progress: "Sending",
    done: |done, all| format!("{done} of {all} done"),
    accepted: |count| format!("{count} accepted"),
    refused: |count| format!("{count} refused"),
    unknown: |count| format!("{count} unknown"),
    not_sent: |count| format!("{count} not sent"),
    not_sent_word: "Not sent",
    can_be_sent: "Can be sent",
    waiting: "Waiting",
    sent_before: "Sent before",
    in_form: "In the form",
    elsewhere: "Open in another tab",
    has_issues: "Something in it still has to be answered.",
    gone: "It is not there any more, or cannot be read.",
    more: |count| format!("and {count} more"),
};

pub(super) const SETTINGS_TEXT: SettingsText = SettingsText {
    connection: "Connection",
    fixed_connection: "Whoever runs this page has decided where orders go.",
    api_base: "API address",
    api_base_hint: |address| {
        format!("Left empty, orders go where this page was set up to send them: {address}")
    },
    own_address: "Headers that this page was set up with are not sent to an address of your own.",
    headers: "Headers and credentials",
    headers_hint: "Sent with every request, such as a token. What they say appears in no link, export, preview or print.",
    header_name: |number| format!("Name of header {number}"),
    header_value: |number| format!("Value of header {number}"),
    remove_header: |number| format!("Remove header {number}"),
    add_header: "Add a header",
    value_missing: "This tab does not know the value: enter it again.",
    show_values: "Show the values",
    keep_values: "Keep the values on this device",
    keep_values_hint: "Otherwise they are gone when this tab is closed. Do not keep them on a computer that others use.",
    save: "Save",
    saved: "Saved. The next request uses it.",
    not_kept: |why| format!("In use until this page is closed, but not kept: {why}."),
    reset: "As this page was set up",
    test: "Test the connection",
    testing: "Asking…",
    test_understood: "The warehouse answers, and its answer is understood.",
    test_answers: |status| {
        format!(
            "A server answers at this address (HTTP {status}). Whether it takes orders, the first one will show."
        )
    },
    test_not_let_in: |status| {
        format!("The server does not let this page in (HTTP {status}): check the headers.")
    },
    test_nothing: |status| {
        format!("The server has nothing at this address (HTTP {status}): check the API address.")
    },
    test_failing: |status| {
        format!(
            "The server has a problem of its own (HTTP {status}). It may work again in a few minutes."
        )
    },
    test_timed_out: |seconds| format!("No answer within {seconds} seconds."),
    test_broken: "No connection came about. Check the address, and that the server lets pages of other hosts ask it (CORS).",
    warnings: "Remembered warnings",
    warnings_hint: "You have kept these values as they are: where one comes again in the same field, it is not asked about.",
    no_warnings: "None yet.",
    ask_again: |value| format!("Ask about {value} again"),
    ask_all_again: "Ask about all of them again",
    display: "Display",
    density: "Spacing",
    comfortable: "Comfortable",
    compact: "Compact",
    beginning: "New orders",
    beginning_hint: "What a new order begins with. Left empty, it has what the order before had, or what this page was set up with.",
    as_before: "As before",
    rules_profile: "Rules",
    rules_default: "As this page was set up",
    rules_hint: "By which rules orders are checked in this browser before they are sent.",
    shared: "Shared computer",
    hide_after: "Hide the screen when nobody uses it",
    hide_hint: "Names and addresses are not seen until somebody presses “Go on”. Whoever wants in gets in: to keep people out, lock the computer.",
    never: "Never",
    minutes: |count| {
        if count == 1 {
            "After 1 minute".to_owned()
        } else {
            format!("After {count} minutes")
        }
    },
    keep_sent: "Keep what has been sent",
    keep_sent_hint: "Older orders are deleted from this browser when the page is opened. The warehouse keeps them.",
    for_ever: "As long as this page was set up to",
    days: |count| format!("{count} days"),
    kept: "Saved.",
    hidden: "Hidden",
    hidden_hint: "Nobody has used this page for a while. What was typed is kept.",
    go_on: "Go on",
    room: "Storage",
    room_used: |(used, quota)| {
        format!("{used} of about {quota} that this browser has for the page are in use.")
    },
    room_unknown: "This browser does not say how much room there is.",
    promised: "The browser has promised to keep what is here.",
    not_promised: "The browser has not promised to keep it: when the disk is full it may take it away.",
    ask_to_keep: "Ask the browser to keep it",
    refused_to_keep: "The browser has not agreed. Pages that are used often, or installed, have better chances.",
    backup: "Another device",
    backup_hint: "What has been sent, addresses, templates, goods and settings as one file. Drafts are not in it, and neither is where orders go, nor any credentials. Importing takes nothing away and makes nothing twice.",
    export_all: "Export everything",
    import_all: "Import",
    restored: |records, orders| {
        format!("Imported. New entries: {records}. Orders that were new or completed: {orders}.")
    },
    not_ours: "This is not a file that a page like this one has exported.",
    failed: |why| format!("The browser could not do it: {why}."),
    forget: "Forget everything on this device",
    forget_hint: "Drafts, what has been sent, addresses, templates, settings and credentials are deleted from this browser. The warehouse keeps what it has.",
    forget_ask: "Forget everything…",
    forget_sure: "Forget everything on this device?",
    forget_no_way_back: "This cannot be undone. Orders that were sent remain at the warehouse, but this browser will not warn you before the same number is sent again.",
    forget_now: "Forget everything now",
    cancel: "Cancel",
    forget_sending: "An order is on its way: wait until it is known what became of it, then try again.",
};

pub(super) const PRINT_TEXT: PrintText = PrintText {
    nothing_chosen: "Nothing has been chosen to print. Choose orders in the list, then print them.",
    what: "What to print",
    slips_a6: "Packing slips, A6",
    slips_a4: "Packing slips, A4",
    list_a4: "List, A4",
    packing_slip: "Packing slip",
    list: "Orders sent",
    count: |count| plural(count, "order", "orders"),
    sent_at: |time| format!("Sent {time}"),
    pieces: |count| {
        if count == 1 {
            "1 piece".to_owned()
        } else {
            format!("{count} pieces")
        }
    },
    no_body: "This browser keeps only a summary of this order.",
    checked: "Packed",
    link: "Link",
    link_hint: "Scan the code with the other device, or open the link there. It asks before it fills the order in, without its number and label, and sends nothing by itself. Whoever has the link can read the address.",
    code_of: "QR code of the link",
    no_code: "The order is too long for a code: pass the link on.",
    copy_link: "Copy the link",
    take_ask: "Fill this order into the form? What stands there can be brought back. Nothing is sent.",
    take: "Fill it in",
    leave: "Leave it",
    no_order: "There is no order in this link: it may have been cut.",
};

pub(super) const IMPORT_TEXT: ImportText = ImportText {
    intro: "Orders of a spreadsheet, checked row by row. The file stays in this browser, and nothing leaves before you send it.",
    choose: "Choose a file",
    drop_here: "or drop it here: XLSX, CSV or TSV",
    template: "Download a template",
    template_hint: "A workbook with a column for each field, lists to choose from, and an example that can be sent.",
    reading: |name| format!("Reading {name}…"),
    cancel: "Cancel",
    close_file: "Another file",
    what: "The file",
    sheet: "Sheet",
    sheet_hidden: |name| format!("{name} (hidden)"),
    encoding: "Encoding",
    separator: "Separator",
    separators: ["Comma  ,", "Semicolon  ;", "Tab", "Bar  |"],
    header_row: "Names of the columns in row",
    no_header: "No row has names of columns that are known. Choose the row in which they stand, and say what each column is.",
    uncertain: "The encoding is a guess. If letters below look wrong, choose another.",
    not_right: "Some of the file is no text of this encoding. Choose another, or look for broken letters.",
    leave_out_hidden: |count| match count {
        1 => "Leave out 1 hidden row".to_owned(),
        _ => format!("Leave out {count} hidden rows"),
    },
    decimal: "Numbers of this file could be read in two ways: 1,800 or 1.800 may be 1800. What stands before the fraction?",
    decimal_signs: ["A point: 12.50", "A comma: 12,50"],
    choose_one: "Choose",
    preview: "The first rows",
    columns: "Columns",
    columns_hint: "Guessed by their names. Look over them: a column that is left out is not sent.",
    column: "Column",
    samples: "What stands in it",
    field: "Field",
    field_of: |column| format!("Field of the column {column}"),
    left_out: "Left out",
    shop_status: "Status at the shop",
    sure: "Sure",
    likely: "Likely",
    contested: "Another column may be meant",
    nameless: |number| format!("Column {number}"),
    fixed: "The same for every order",
    fixed_hint: "What no column says, or what stands where a column is blank.",
    mapping_name: "Name for files with these columns",
    mapping_hint: "They are read so again by themselves.",
    check: "Check the orders",
    rows: |count| plural(count, "row", "rows"),
    orders: |count| plural(count, "order", "orders"),
    header_in: |row| format!("header in row {row}"),
    mapping_named: |name| format!("mapping “{name}”"),
    checking: |done, all| format!("Checking… {done} of {all}"),
    which: "Which orders are shown",
    to_mend: "To mend",
    to_check: "To check",
    good: "Good",
    gone: "Sent",
    search: "Find in the rows",
    row: "Row",
    grid: "Orders of the file",
    as_above: "as above",
    nothing_here: "Nothing is here.",
    place: |row, field| format!("Row {row}, {field}"),
    keys: "Arrow keys move, Enter or F2 edits a cell, Escape leaves it as it was.",
    not_alone: "This cell cannot be changed alone: several items stand in it, or rows were added up. Change it in the file.",
    accept: "Send this order as it is",
    accept_all: |count| match count {
        1 => "Send it as it is".to_owned(),
        _ => format!("Send all {count} as they are"),
    },
    ready: "Ready",
    twice: "Twice in this file",
    cancelled_rows: "Rows cancelled at the shop",
    hidden_rows: "Hidden rows, left out",
    send: |count| match count {
        1 => "Send 1 order".to_owned(),
        _ => format!("Send {count} orders"),
    },
    pause: "Pause",
    at_once: "At a time",
    download: |count| match count {
        1 => "Download the one that did not go".to_owned(),
        _ => format!("Download the {count} that did not go"),
    },
    mistakes: "Shared mistakes",
    share: |count| match count {
        1 => "1 order has this mistake".to_owned(),
        _ => format!("{count} orders share one mistake"),
    },
    mend_all: |count| match count {
        1 => "Mend it".to_owned(),
        _ => format!("Mend all {count}"),
    },
    show: "Show",
    show_all_again: "Show all again",
    labels: "Labels",
    add_labels: "Add labels",
    remove_labels: "Take them off",
    labels_hint: "Or drop them anywhere here. Each goes to the order whose number or tracking number is in its name or on it.",
    reading_labels: |done, all| format!("Reading labels… {done} of {all}"),
    labelled: |count| match count {
        1 => "1 order has its label".to_owned(),
        _ => format!("{count} orders have their labels"),
    },
    orders_without: |count| match count {
        1 => "1 order has no label".to_owned(),
        _ => format!("{count} orders have no label"),
    },
    unlabelled: "Without a label",
    nobodys_label: "No order that is still to be sent has the number of",
    several_orders: "Numbers of several orders are on",
    no_label: "Not a label, or too large:",
    two_labels: |number| format!("Which is the label of {number}?"),
    no_sender: |count| match count {
        1 => "1 order has no sender".to_owned(),
        _ => format!("{count} orders have no sender"),
    },
    no_sender_hint: "Say once who sends them.",
    use_sender: |name| format!("Use {name}"),
    type_sender: "Enter the sender",
    results: "What became of each order",
    wider: "Cells are edited on a wider screen. What there is to say of each order stands here.",
    not_kept: |why| {
        format!(
            "The browser does not keep this file, so it and what you change are gone when the page is closed. {why}"
        )
    },
    resumed: "This file goes on where it was left.",
    too_large_here: |most| {
        format!("This file is larger than {most} MB. Split it, or use the command line for it.")
    },
    broken: "What checks the file has stopped. What you changed is kept: load the page again.",
};
