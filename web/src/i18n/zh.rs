//! Simplified Chinese.

use super::Notices;
use super::text::{
    AddressesText, BookText, ChunkText, HelpText, LateText, MendText, OrdersText, PasteText,
    ReadyText, ReplyText, Text,
};

language!(Zh zh);

const NOTICES: Notices = [
    (
        "panic",
        [
            "页面出现故障。已填写的内容已保存：",
            "重新加载页面",
            "即可继续。如果订单正在发送，再次发送之前请先向仓库确认。",
        ],
    ),
    (
        "outdated",
        [
            "另一个标签页打开了本页面的新版本，此页面不再保存内容。",
            "重新加载页面",
            "即可继续。最后填写的内容可能需要重新填写。",
        ],
    ),
    (
        "blocked",
        [
            "另一个标签页打开了本页面的旧版本。请关闭那个标签页，此页面随后会自动继续。",
            "",
            "",
        ],
    ),
];

/// The warehouse's number of an order, where it has given one.
fn known_as(warehouse: &str) -> String {
    if warehouse.is_empty() {
        String::new()
    } else {
        format!("，编号 {warehouse}")
    }
}

const TEXT: Text = Text {
    language: "语言",
    skip_to_form: "跳到表单",
    loading: "正在加载…",
    screens: "页面",
    orders: "订单",
    addresses: "地址簿",
    help: "帮助",
    online: "已联网",
    no_connection: "未联网",
    not_found: "此地址没有内容",

    order_title: |number| format!("订单 {number}"),
    new_order: "新建订单",
    use_example: "填入示例",
    clear: "清空重填",
    replaced: "表单内容已替换。",
    item_removed: "已删除该行商品。",
    undo: "撤销",

    section_order: "订单",
    section_receiver: "收件人",
    section_sender: "发件人",
    section_items: "商品",
    section_carrier: "物流与面单",
    more_order_settings: "处理方式",
    label_by_address: "用链接提供面单",
    change: "修改",
    optional: "（选填）",

    hint_order_number: "店铺平台的订单号。",
    hint_tracking_number: "已有运单号时填写。",
    hint_process_type: "由仓库定义的流程编号。",
    hint_real_time: "仓库验证全部数据后再答复，而不是事后验证。",
    hint_major: "单价为整数金额：250 即该币种的 250。",
    hint_minor: "单价以最小单位计：250 即 2.50（按币种）。",
    like: |example| format!("例如 {example}"),

    item: |number| format!("第 {number} 行"),
    add_item: "添加商品",
    duplicate_item: |number| format!("复制第 {number} 行"),
    remove_item: |number| format!("删除第 {number} 行"),
    line_total: "小计",
    actions: "操作",
    total: "合计",

    summary: "摘要",
    summary_warehouse: "仓库与店铺",
    summary_receiver: "收件人",
    summary_goods: "商品",
    goods: |skus, pieces| format!("{skus} 行，共 {pieces} 件"),
    none_yet: "尚未填写",
    errors: |count| format!("{count} 处问题"),
    warnings: |count| format!("{count} 处待核对"),
    to_fill: |count| format!("{count} 项待填写"),
    answer_first: "请先回答关于此订单的问题",
    yesterday_at: |time| format!("昨天 {time}"),
    ready: "待发送",
    saved_at: |time| format!("已保存在此浏览器 {time}"),
    saving: "正在保存…",
    not_saved: |why| format!("未保存：{why}。发送之前请不要关闭页面。"),
    storage_unavailable: "浏览器不允许本页存储数据",
    storage_full: "浏览器的存储空间已满",
    storage_outdated: "另一个标签页打开了本页面的新版本",
    send: "提交订单",
    sending: "正在发送…",
    sending_long: |seconds| format!("正在等待仓库答复，最多 {seconds} 秒。"),
    send_shortcut: "Ctrl + Enter 发送",

    load_again: "重新加载",
    chunk_failed: "本页面的一部分未能加载，正在重试；已填写的内容已保存。",
};

const CHUNK_TEXT: ChunkText = ChunkText {
    common: &TEXT,
    not_found_advice: "该地址可能来自另一个浏览器：只有提交订单的浏览器才有提交记录。",
    drafts: "其他草稿",
    other_drafts: |count| format!("另有 {count} 份草稿"),
    draft_elsewhere: |name| format!("{name}（已在另一个标签页打开）"),
    draft_unnamed: "无订单号",
    discard: "删除",
    discard_draft: |name| format!("删除 {name}"),
    draft_discarded: |name| format!("{name} 已删除。"),
    put_aside: "搁置",
    answer_not_kept: "浏览器无法记录此订单的结果（存储已满或被禁用）。关闭页面前请记下仓库的答复：再次打开时，页面可能没有此订单的记录，或只显示“仓库可能已收到”。",

    status_sending: "发送中",
    status_accepted: "已接收",
    status_refused: "被拒绝",
    status_unknown: "仓库可能已收到",
    status_not_arrived: "仓库未收到",
    recent: "最近发送",
    all_orders: "全部订单",
    interrupted_title: "页面关闭时正在发送的订单",
    interrupted_advice: "没有收到答复，仓库可能已收到订单，也可能没有。再次发送之前请先向仓库确认。",
    no_orders: "这个浏览器还没有发送过订单。",
    orders_unreadable: "浏览器没有提供发送记录。请重新加载页面。",
    column_order: "订单",
    column_receiver: "收件人",
    column_status: "状态",
    column_warehouse_number: "仓库单号",
    column_sent: "发送时间",
    order_sending: |time| format!("{time} 发送，正在等待答复，可能由另一个标签页发送。"),
    order_confirmed: |time| format!("{time} 发送。您已确认仓库收到，页面没有收到仓库单号。"),
    order_refused: |time| format!("{time} 发送，仓库没有接收。"),
    order_unknown: |time| {
        format!("{time} 发送，没有收到明确答复：仓库可能已收到。再次发送之前请先向仓库确认。")
    },
    mark_arrived: "仓库已收到",
    open_in_form: "在表单中打开",
    what_was_sent: "发送的内容",

    problems: |count| format!("有 {count} 处问题"),
    checks: |count| format!("有 {count} 处需要核对"),
    keep_all_and_send: "全部确认并提交",

    accepted_as: |number| format!("仓库已接收订单，编号 {number}"),
    another: "新建订单",
    copy_as_new: "以此订单新建",
    same_receiver: "同一收件人，其他商品",
    same_goods: "相同商品，其他收件人",
    timeline: "进度",
    reply_details: "仓库的答复",
    raw_reply: "原始答复",
    empty_reply: "（空）",
    shown_cut: "其余内容未显示，复制可得到全部内容。",
    copy: "复制",
    copied: "已复制",
    not_yet: "待处理",
    reply: ReplyText {
        message: "消息",
        code: "响应码",
        order_number: "仓库订单号",
        status: "订单状态",
        status_message: "状态消息",
        number_of_package: "包裹数量",
        total_weight: "包裹重量",
        carrier: "物流渠道",
        tracking_number: "运单号",
        logistics_message: "物流消息",
        sorting_code: "分拣编码",
        sorting_no: "分拣编号",
        items: "商品",
        shipments: "货件",
        allocated: "已分配库存",
        packed: "已拣货打包",
        handed_over: "已出库",
        short: "缺货",
        cancelled: "已取消",
    },

    sent_as: |list| format!("已按标准格式发送：{list}。"),
    comma: "、",
    refused_title: "仓库没有接收订单",
    refused_says: |code| format!("仓库的答复（响应码 {code}）："),
    refused_no_message: "仓库没有说明原因。",
    refused_http: |status| {
        format!("服务器拒绝了请求（HTTP {status}）。可能需要本页的管理员检查设置。")
    },
    refused_token: |status| {
        format!(
            "服务器不允许本页访问（HTTP {status}）：令牌缺失、错误或已过期。请联系本页的管理员，然后再次发送订单。"
        )
    },
    refused_too_large: "订单超出服务器允许的大小（HTTP 413），多半是面单太大。请改填面单链接，或选择更小的文件。",
    refused_too_many: "服务器收到的请求过多（HTTP 429），没有接收此订单。请稍等片刻再发送。",
    failed_advice: "几分钟后可能会恢复。再次发送之前，请先查询仓库是否已收到。",
    wait_until: |time| format!("服务器要求在 {time} 之前不要再发送请求。"),
    refused_kept: "已填写的内容都还在。修改后可以再次发送。",
    earlier_accepted: |time, warehouse| {
        let known_as = known_as(warehouse);
        format!("仓库此前（{time}）已接收此订单{known_as}，被拒绝的只是这次重复发送。")
    },
    repeat_unknown: |time, warehouse| {
        let known_as = known_as(warehouse);
        format!("仓库之前已接收此订单{known_as}。{time} 的重复发送是否送达尚不清楚。")
    },
    earlier_unknown: |time| {
        format!("此订单曾于 {time} 发送，当时可能已送达。被拒绝的只是这次重复发送。")
    },
    not_sent_title: "订单没有发送",
    offline: "浏览器显示没有网络连接。已填写的内容都还在，恢复连接后再发送。",
    send_anyway: "仍然发送",
    not_recorded: "浏览器无法为本页保存记录（存储已满或被禁用）。现在发送的话，页面重新加载后将无法提醒您避免重复发送。",
    unwritable: "本页的规则放行了接口无法接收的内容：数字不正确，或缺少必填部分。请填写所有必填项后再发送。",

    unknown_title: "订单可能已送达，也可能没有",
    no_number_title: "已接收但没有仓库单号：请核实",
    timed_out: |seconds| format!("仓库在 {seconds} 秒内没有答复。"),
    no_answer: "在仓库答复之前连接中断，或无法连接到仓库。",
    no_number: "仓库答复成功，但没有给出订单的单号。",
    looks_accepted: |code| {
        format!("仓库答复的代码是 {code}，表示拒绝，但答复中有只有已接收的订单才有的文字或单号。")
    },
    failed: |status| format!("仓库的服务器出错（HTTP {status}）。"),
    unreadable_empty: |status| format!("服务器的答复是空的（HTTP {status}）。"),
    unreadable_html: |status| format!("收到的是网页，而不是仓库的答复（HTTP {status}）。"),
    unreadable_other: |status| format!("收到的不是仓库的答复，或只是其中一部分（HTTP {status}）。"),
    interrupted: |time| {
        format!("订单发送途中（{time}）页面被关闭或重新加载，或另一个标签页正在发送。")
    },
    sent_earlier: |time| format!("订单已于 {time} 发送，但没有得到明确答复。"),
    unknown_advice: |number| {
        format!(
            "再次发送之前，请先向仓库确认是否已有订单 {number}。系统不会自动重发，已填写的内容都还在。"
        )
    },
    send_again: "再次发送",
    it_arrived: "已送达，新建订单",

    duplicate_title: "此订单已发送过",
    duplicate_accepted: |number, time, warehouse| {
        let known_as = known_as(warehouse);
        format!("仓库已于 {time} 接收订单 {number}{known_as}。再次发送可能导致重复发货。")
    },
    duplicate_unknown: |number, time| {
        format!("订单 {number} 已于 {time} 发送，尚不清楚是否送达。再次发送之前请先向仓库确认。")
    },
    duplicate_sending: |number, time| {
        format!(
            "订单 {number} 已于 {time} 发送，尚无答复，可能由另一个标签页发送。再次发送之前请等待，或向仓库确认。"
        )
    },
    change_number: "修改平台订单号",

    config_title: "本页设置有误",
    config_fetch: |reason| format!("无法加载设置文件 config.json：{reason}"),
    config_json: |error| format!("config.json：{error}"),
    config_key: |key, reason| format!("config.json 中的 {key}：{reason}"),
    config_range: |most| format!("应在 1 到 {most} 之间"),
    config_base: "应为空、路径，或以 https://、http:// 开头的地址",
    config_base_has_endpoint: "不能以 apicenter/api/order 结尾，页面会自动加上",
    config_header_reserved: "此标头由页面或浏览器自己设置",
    config_repeated: |code| format!("{code} 出现了两次"),
    config_not_an_object: "config.json 必须是一个对象，例如 { \"timeout_seconds\": 30 }",
    config_header_name: "不是 HTTP 请求头的名称",
    config_header_value: "应为一行 ASCII 文本",
    config_advice: "请告知本页的管理员。之前填写的内容不会丢失。",
};

const HELP_TEXT: HelpText = HelpText {
    keys: "快捷键",
    close: "关闭",
    key_list: [
        (
            "Ctrl + Enter",
            "在表单任意位置发送订单。再按一次，同时确认所有待核对的内容。",
        ),
        ("Alt + N", "在任意页面新建订单。"),
        ("Alt + P", "搁置表单中的订单，稍后发送，并开始下一单。"),
        (
            "Alt + V",
            "粘贴地址：把一段文字识别为收件人的各个字段；光标在发件人部分时，识别为发件人的字段。",
        ),
        ("Alt + M", "应用可以解决问题的改动。"),
        ("Alt + Z", "撤销最近一次填入、替换或删除。"),
        ("↓ ↑", "打开下拉列表并在其中移动。"),
        (
            "Tab",
            "选用列表中选中的一项，并离开当前输入框，此时检查所填内容。",
        ),
        ("Esc", "关闭下拉列表。"),
        (
            "Enter",
            "选用列表中选中的一项。在商品中：移到下一行，没有下一行时自动添加。",
        ),
        ("Ctrl + D", "复制当前商品行。"),
        ("Ctrl + Shift + ⌫", "删除当前商品行。"),
        ("?", "不在输入时，显示这些快捷键。"),
    ],
    kept: "保存了什么",
    kept_lines: [
        "您填写的内容都保存在此浏览器中，每个标签页一份草稿，直到订单发送为止。发送按钮旁会显示保存时间。",
        "已发送的订单及仓库的答复可在“订单”中查看。其他浏览器看不到这些记录。",
        "如果浏览器清除了网站数据，草稿和记录都会丢失，届时只有仓库知道订单情况。",
    ],
    sending: "订单如何发送",
    sending_lines: [
        "订单在发出之前先记录下来。发送过的订单号会先询问您，避免重复发送。",
        "“仓库可能已收到”表示没有收到明确答复。再次发送之前，请先向仓库确认是否已有该订单。",
        "系统不会自动发送任何订单：失败之后不会，恢复联网之后也不会。",
    ],
};

const BOOK_TEXT: BookText = BookText {
    save_receiver: "保存到地址簿",
    save_sender: "保存为发件人档案",
    update_entry: "更新地址簿中的这条",
    save_another: "另存为新地址",
    in_book: "已在地址簿中",
    saved: "已保存到地址簿。",
    kept_here: |why| format!("只保留到关闭此页面为止：{why}。"),
    filled_in: "已填入。",
    paste_address: "粘贴地址",
    suggestions: "地址簿中的地址",
    suggested: |count| format!("地址簿中有 {count} 个匹配的地址：按 ↓ 和 Enter 填入。"),
    sender_profile: "发件人档案",
    choose: "请选择…",

    as_before: "仓库、店铺、物流渠道、币种和发件人沿用上一单。",
    clear_as_before: "清空",

    use_number: |number| format!("使用 {number}"),
    number_accepted: |time| format!("该订单号已使用：仓库已于 {time} 接收该订单。"),
    number_unknown: |time| format!("该订单号已使用：订单已于 {time} 发送，可能已送达。"),
    number_sending: |time| format!("该订单号正在使用：订单已于 {time} 发送，尚无答复。"),
    see_order: "查看该订单",

    templates: "订单模板",
    no_templates: "把经常重复的订单存为模板，下次直接套用。",
    template_name: "模板名称",
    save_template: "将此订单存为模板",
    save_template_name: "保存",
    rename_template: |name| format!("重命名 {name}"),
    delete_template: |name| format!("删除 {name}"),
    template_saved: |name| format!("已保存“{name}”。"),
    template_renamed: |name| format!("已重命名为“{name}”。"),
    template_deleted: |name| format!("已删除“{name}”。"),
    template_restored: |name| format!("已恢复“{name}”。"),
    template_no_name: "请填写模板名称。",
};

const MEND_TEXT: MendText = MendText {
    would_mend: |changes, solved, shown| {
        if solved == shown {
            format!("改动 {changes} 处即可解决全部 {shown} 个问题")
        } else {
            format!("改动 {changes} 处可解决 {shown} 个问题中的 {solved} 个")
        }
    },
    show: "查看",
    make: |count| format!("应用这 {count} 处改动"),
    made: "已应用改动。",
    empty: "（空）",
    tidied: "去掉多余的空格和不可见字符。",
    exchanged: "两个字段的内容填反了。",
    country_agreed: "电话、邮编和省份都属于该国家或地区。",
    province_of_city: "该城市位于此省。",
    province_of_post_code: "该邮编属于此省。",
    currency_of_others: "其他商品都用此币种。",
};

const PASTE_TEXT: PasteText = PasteText {
    address_label: "姓名、电话和地址，顺序不限，原样粘贴即可",
    nothing_found: "其中没有识别出地址信息。",
    column_field: "字段",
    column_text: "填入",
    column_piece: "原文",
    column_sureness: "把握",
    sure: "确定",
    likely: "较有把握",
    guessed: "推测，请核对",
    told_by_others: "由其他部分得出",
    instead_of: "替换",
    same: "已是如此",
    company: "公司",
    company_goes: "写在详细地址之前",
    not_used: "未使用：",
    exchange: "姓名与详细地址互换",
    is_name: |text| format!("“{text}”是姓名"),
    fill_in: |count| format!("填入 {count} 个字段"),
    as_it_is: |field| format!("原样粘贴到“{field}”"),
    cancel: "取消",

    rows: "表格中的行",
    rows_header: "第一行是列名",
    rows_column: |number| format!("第 {number} 列的内容"),
    rows_nothing: "不使用",
    rows_more: |count| format!("还有 {count} 行"),
    rows_go: "先填入空行，再加在最后一行之后。",
    rows_no_sku: "请选择 SKU 所在的列。",
    rows_add: |count| format!("添加 {count} 个商品"),
};

const ADDRESSES_TEXT: AddressesText = AddressesText {
    receivers: "收件人",
    senders: "发件人",
    parties: "地址类别",
    search: "按姓名、电话或地址搜索",
    add_receiver: "添加收件人",
    add_sender: "添加发件人",
    import: "导入 CSV 或 JSON",
    export_csv: "导出 CSV",
    export_json: "导出 JSON",
    count: |count| format!("{count} 个地址"),
    no_receivers: "还没有收件人。可在表单中保存、在此添加，或导入文件。",
    no_senders: "还没有发件人。可在表单中保存、在此添加，或导入文件。",
    none_found: "没有匹配的地址。",
    unreadable: "浏览器无法读出地址簿，请重新加载页面。",
    show_more: "显示更多",
    column_address: "地址",
    column_used: "最近使用",
    edit: |name| format!("编辑 {name}"),
    delete: |name| format!("删除 {name}"),
    deleted: |name| format!("已删除 {name}。"),
    restored: |name| format!("已恢复 {name}。"),
    use_by_default: "新订单默认使用",
    is_default: "新订单默认使用此发件人",
    no_default: "取消默认",
    new_order_to: "给此收件人新建订单",
    save: "保存",
    cancel: "取消",
    saved: |name| format!("已保存 {name}。"),
    kept_here: |why| format!("只保留到关闭此页面为止：{why}。"),
    too_little: "请填写姓名，以及街道地址或电话。",
    no_country: "未填写",
    importing: "正在导入…",
    imported: |new, known| match known {
        0 => format!("已导入 {new} 个地址。"),
        _ => format!("已导入 {new} 个地址，另有 {known} 个原已存在。"),
    },
    not_imported: |count| format!("有 {count} 行未导入。请保存这些行及原因，改正后再导入该文件。"),
    failed_rows: "保存未导入的行",
    file_empty: "文件是空的，请选择其他文件。",
    file_no_name: "文件首行须为列名，其中一列为 “name”：name, phone, country_code, province, city, district, address, post_code, email。",
    file_json: |error| format!("文件不是 JSON：{error}"),
    file_no_list: "JSON 文件须为地址列表：[ { \"name\": … } ]",
    row_no_name: "缺少姓名",
    row_no_place: "既无街道地址也无电话",
    row_country: |name| format!("没有名为“{name}”的国家或地区：请用代码，如 PH"),
    row_party: |name| format!("“{name}”既不是收件人也不是发件人"),
    row_too_many: |count| format!("比列数多出 {count} 格：含逗号的内容请加引号"),
    row_not_texts: "不是由文字组成的对象",
};

const ORDERS_TEXT: OrdersText = OrdersText {
    counts: |today, week| format!("今天 {today} 单，近 7 天 {week} 单"),
    search: "订单号、姓名、电话、SKU、运单号",
    states: "状态",
    all: "全部",
    day: "日期",
    any_day: "不限日期",
    today: "今天",
    yesterday: "昨天",
    last_7_days: "近 7 天",
    one_day: "某一天…",
    which_day: "哪一天",
    column_goods: "商品",
    select_shown: "全选列出的订单",
    select: |number| format!("选择 {number}"),
    found: |count| format!("{count} 个订单"),
    none_found: "没有符合条件的订单。",
    show_all: "显示全部",
    selected: |count| format!("已选 {count} 个"),
    sort_by: "排序",
    export_csv: "导出 CSV",
    export_json: "导出 JSON",
    import: "导入",
    delete: "删除",
    deleted: |deleted, kept| match kept {
        0 => format!("已从此浏览器删除 {deleted} 个订单。"),
        _ => format!("已从此浏览器删除 {deleted} 个订单；{kept} 个正在发送或刚有变化，已保留。"),
    },
    restored: |count| format!("已恢复 {count} 个订单。"),
    imported: |new, more, known| format!("新增 {new} 个，补全 {more} 个，{known} 个已有。"),
    import_failed: "这不是由本页面导出的订单文件。",
    refresh: "查询状态",
    refreshing: |done, all| format!("正在向仓库查询：{done}／{all}…"),
    refreshed: |count| format!("已向仓库查询 {count} 个订单。"),
    refresh_stopped: "仓库没有明确答复，其余订单不再查询。",

    previous: "上一个订单",
    next: "下一个订单",
    copy_of: |value| format!("复制 {value}"),
    resend: "以同一订单号再次发送",
    resend_busy: "另一个标签页正在发送此订单，或情况已有变化。请重新查看。",
    look_up: "查询仓库是否已收到",
    looking: "正在向仓库查询…",
    not_found_at: |time| format!("{time} 查询时，仓库没有此订单。如果几分钟前才发送，请稍后再查。"),
    lookup_unclear: "仓库对查询没有明确答复。",
    mark_not_arrived: "仓库没有收到",
    note: "备注",
    note_hint: "例如是谁确认的。备注与您的选择一起保存。",
    left_at: |time| format!("{time} 发出。"),
    not_seen: "没有收到答复：页面在此期间被关闭或重新加载。",
    not_arrived: |time| format!("{time} 发送。您已确认仓库没有收到，可以用同一订单号再次发送。"),
    history: "经过",
    sent: "已发送",
    sent_again: "再次发送",
    accepted_as: |number| format!("已接收，仓库单号 {number}"),
    refused: |reason| format!("被拒绝：{reason}"),
    refused_http: |status| format!("服务器拒绝了请求（HTTP {status}）"),
    marked_arrived: "已标记为仓库收到",
    marked_not_arrived: "已标记为仓库未收到",
    found_there: "查询结果：仓库已有此订单",
    not_found_there: "查询结果：当时仓库没有此订单",
    reply_of: |time| format!("{time} 的原始答复"),
    changed: "发送时改写的内容",
    yes: "是",
    no: "否",
    as_typed: "全部内容按填写的样子发送。",
    accepted_warnings: "已确认无误的警告",
    no_warnings: "无。",
    request: "请求",
    request_body: "JSON",
    request_curl: "cURL 命令",
    masked: "可能保密的内容显示为 ••••，使用命令前请填入实际的值。",
};

const LATE_TEXT: LateText = LateText {
    theme: "主题",
    theme_system: "跟随系统",
    theme_light: "浅色",
    theme_dark: "深色",
    last_warehouse: "上次的仓库",
    last_shop: "上次的店铺",

    hint_label: "支持 PDF、PNG、JPEG、ZPL。由仓库打单时留空。",
    choose_file: "选择文件",
    drop_file: "或拖放到此处，或粘贴 base64 文本：",
    label_chosen: |kind, kilobytes| format!("{kind}，{kilobytes} kB"),
    label_kind_other: "未知文件类型",
    remove_label: "移除面单",
    file_empty: "文件是空的，请选择其他文件。",
    file_unreadable: "无法读取文件，请重新选择。",
    file_too_large: |megabytes| format!("文件超过 {megabytes} MB，请选择更小的文件。"),
    paste_base64: "面单的 base64 文本",

    characters: |used, limit| format!("{used}／{limit} 个字符"),
    printed: "面单上：",

    no_choices: "列表中没有匹配项",
    error_prefix: "错误：",
    warning_prefix: "请核对：",
    keep: "确认无误",
    kept: "已确认无误",
    ask_again: "重新提示",
    apply: |value| format!("改为 {value}"),
    move_to: |label| format!("移到“{label}”"),
    exchange_with: |label| format!("与“{label}”对调"),
};

const READY_TEXT: ReadyText = ReadyText {
    intro: "按先后顺序发送，同时最多四单。不会自动发送。",
    none: "没有待发送的草稿。在表单中搁置的订单会列在这里。",
    unreadable: "浏览器没有提供草稿。请重新加载页面。",
    select_all: "选择所有可发送的",
    send: "发送",
    send_all: |count| format!("全部发送（{count}）"),
    send_selected: |count| format!("发送所选（{count}）"),
    stop: "停止",
    go_on: |count| format!("继续（{count}）"),
    give_up: "其余不发送",
    take_off: "从列表移除已接收的",
    offline: "未联网。草稿都保留在这里；恢复连接后请按“发送”，不会自动发送。",
    stopped: "已停止。已发出的订单仍会等到回复，其余等您决定。",
    went_offline: "没有网络连接，其余订单等待中。恢复连接后请按“继续”。",
    no_answer: "没有收到回复，其余订单等待中。请先确认仓库能否连接，再按“继续”。",
    paused: |time| {
        format!("服务器要求在 {time} 之前不要再发送请求。届时继续发送其余订单，除非您停止。")
    },
    progress: "发送进度",
    done: |done, all| format!("已完成 {done} / {all}"),
    accepted: |count| format!("已接收 {count}"),
    refused: |count| format!("被拒绝 {count}"),
    unknown: |count| format!("结果未知 {count}"),
    not_sent: |count| format!("未发送 {count}"),
    not_sent_word: "未发送",
    can_be_sent: "可以发送",
    waiting: "等待中",
    sent_before: "以前发送过",
    in_form: "在表单中",
    elsewhere: "已在另一个标签页打开",
    has_issues: "其中还有需要处理的内容。",
    gone: "草稿已不存在，或无法读取。",
    more: |count| format!("另有 {count} 条"),
};
