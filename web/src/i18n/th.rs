//! Thai.

use super::Notices;
use super::text::{
    AddressesText, BookText, ChunkText, HelpText, LateText, MendText, OrdersText, PasteText,
    PrintText, ReadyText, ReplyText, SettingsText, Text,
};

language!(Th th);

const NOTICES: Notices = [
    (
        "panic",
        [
            "หน้านี้เกิดข้อผิดพลาด ข้อมูลที่กรอกไว้บันทึกแล้ว ",
            "โหลดหน้านี้ใหม่",
            "เพื่อทำต่อ ถ้ากำลังส่งคำสั่งซื้อ กรุณาถามคลังสินค้าก่อนส่งอีกครั้ง",
        ],
    ),
    (
        "outdated",
        [
            "แท็บอื่นเปิดหน้านี้เวอร์ชันใหม่กว่า หน้านี้จึงไม่บันทึกข้อมูลอีก ",
            "โหลดหน้านี้ใหม่",
            "เพื่อทำต่อ อาจต้องกรอกข้อมูลล่าสุดอีกครั้ง",
        ],
    ),
    (
        "blocked",
        [
            "แท็บอื่นเปิดหน้านี้เวอร์ชันเก่ากว่า กรุณาปิดแท็บนั้น แล้วหน้านี้จะทำต่อเอง",
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
        format!(" หมายเลข {warehouse}")
    }
}

const TEXT: Text = Text {
    language: "ภาษา",
    skip_to_form: "ข้ามไปที่แบบฟอร์ม",
    loading: "กำลังโหลด…",
    screens: "หน้าจอ",
    orders: "คำสั่งซื้อ",
    addresses: "สมุดที่อยู่",
    help: "วิธีใช้",
    settings: "การตั้งค่า",
    print: "พิมพ์",
    handed_over: "คำสั่งซื้อจากอุปกรณ์อื่น",
    online: "ออนไลน์",
    no_connection: "ไม่มีการเชื่อมต่อ",
    not_found: "ไม่มีข้อมูลที่ที่อยู่นี้",

    order_title: |number| format!("คำสั่งซื้อ {number}"),
    new_order: "คำสั่งซื้อใหม่",
    use_example: "ใช้ตัวอย่าง",
    clear: "เริ่มใหม่",
    replaced: "เปลี่ยนข้อมูลในแบบฟอร์มแล้ว",
    item_removed: "ลบรายการสินค้าแล้ว",
    undo: "เลิกทำ",

    section_order: "คำสั่งซื้อ",
    section_receiver: "ผู้รับ",
    section_sender: "ผู้ส่ง",
    section_items: "สินค้า",
    section_carrier: "ขนส่งและใบปะหน้าพัสดุ",
    more_order_settings: "การดำเนินการ",
    label_by_address: "ใบปะหน้าพัสดุจากลิงก์",
    change: "เปลี่ยน",
    optional: "(ไม่บังคับ)",

    hint_order_number: "หมายเลขที่ร้านค้าออกให้",
    hint_tracking_number: "กรอกเมื่อมีแล้ว",
    hint_process_type: "หมายเลขประเภทคำสั่งซื้อที่คลังสินค้ากำหนด",
    hint_real_time: "คลังสินค้าตรวจสอบทุกอย่างก่อนตอบ ไม่ใช่ภายหลัง",
    hint_major: "ราคาต่อหน่วยเป็นจำนวนเต็ม: 250 คือ 250 ของสกุลเงินนั้น",
    hint_minor: "ราคาต่อหน่วยเป็นหน่วยย่อยที่สุด: 250 คือ 2.50 เมื่อสกุลเงินมีหน่วยย่อย",
    like: |example| format!("เช่น {example}"),

    item: |number| format!("รายการที่ {number}"),
    add_item: "เพิ่มสินค้า",
    duplicate_item: |number| format!("ทำซ้ำรายการที่ {number}"),
    remove_item: |number| format!("ลบรายการที่ {number}"),
    line_total: "รวม",
    actions: "จัดการ",
    total: "รวมทั้งหมด",

    summary: "สรุป",
    summary_warehouse: "คลังสินค้าและร้านค้า",
    summary_receiver: "ผู้รับ",
    summary_goods: "สินค้า",
    goods: |skus, pieces| format!("{skus} รายการ {pieces} ชิ้น"),
    none_yet: "ยังไม่ได้กรอก",
    errors: |count| format!("{count} ปัญหา"),
    warnings: |count| format!("{count} จุดที่ต้องตรวจสอบ"),
    to_fill: |count| format!("เหลือ {count} ช่องที่ต้องกรอก"),
    ready: "พร้อมส่ง",
    answer_first: "กรุณาตอบคำถามเกี่ยวกับคำสั่งซื้อนี้ก่อน",
    yesterday_at: |time| format!("เมื่อวาน {time}"),
    saved_at: |time| format!("บันทึกในเบราว์เซอร์นี้แล้ว {time}"),
    saving: "กำลังบันทึก…",
    not_saved: |why| format!("ยังไม่ได้บันทึก: {why} กรุณาเปิดหน้านี้ไว้จนกว่าจะส่งคำสั่งซื้อ"),
    storage_unavailable: "เบราว์เซอร์นี้ไม่เก็บข้อมูลของหน้านี้",
    storage_full: "เบราว์เซอร์นี้ไม่มีพื้นที่เหลือสำหรับหน้านี้",
    storage_outdated: "แท็บอื่นเปิดหน้านี้เวอร์ชันใหม่กว่าอยู่",
    send: "ส่งคำสั่งซื้อ",
    sending: "กำลังส่ง…",
    sending_long: |seconds| format!("กำลังรอคลังสินค้าตอบ ไม่เกิน {seconds} วินาที"),
    send_shortcut: "Ctrl + Enter เพื่อส่ง",

    load_again: "โหลดใหม่",
    chunk_failed: "โหลดบางส่วนของหน้านี้ไม่ได้ กำลังลองใหม่ ข้อมูลที่กรอกไว้บันทึกแล้ว",
};

const CHUNK_TEXT: ChunkText = ChunkText {
    common: &TEXT,
    not_found_advice: "ที่อยู่นี้อาจมาจากเบราว์เซอร์อื่น เฉพาะเบราว์เซอร์ที่ส่งคำสั่งซื้อเท่านั้นที่มีประวัติการส่ง",
    drafts: "ฉบับร่างอื่น",
    other_drafts: |count| format!("ฉบับร่างอื่น {count} ฉบับ"),
    draft_elsewhere: |name| format!("{name} (เปิดอยู่ในแท็บอื่น)"),
    draft_unnamed: "ฉบับร่างที่ไม่มีหมายเลข",
    discard: "ลบ",
    discard_draft: |name| format!("ลบ {name}"),
    draft_discarded: |name| format!("ลบ {name} แล้ว"),
    put_aside: "พักไว้",
    request_preview: "คำขอก่อนส่ง",
    request_later: "เมื่อข้อมูลที่คำขอต้องใช้ครบแล้ว จะแสดงที่นี่",
    answer_not_kept: "เบราว์เซอร์นี้บันทึกผลของคำสั่งซื้อนี้ไม่ได้ เพราะพื้นที่เต็มหรือถูกปิดไว้ กรุณาจดคำตอบของคลังสินค้าก่อนปิดหน้านี้ เมื่อเปิดใหม่ หน้านี้อาจไม่มีข้อมูลคำสั่งซื้อ หรือแสดงว่าอาจส่งถึงแล้ว",

    status_sending: "กำลังส่ง",
    status_accepted: "รับแล้ว",
    status_refused: "ถูกปฏิเสธ",
    status_unknown: "อาจส่งถึงแล้ว",
    status_not_arrived: "ส่งไม่ถึง",
    recent: "ส่งล่าสุด",
    all_orders: "คำสั่งซื้อทั้งหมด",
    interrupted_title: "กำลังส่งอยู่ตอนที่ปิดหน้านี้",
    interrupted_advice: "ไม่ได้รับคำตอบ คำสั่งซื้ออาจส่งถึงหรือไม่ถึง กรุณาถามคลังสินค้าก่อนส่งอีกครั้ง",
    no_orders: "ยังไม่เคยส่งคำสั่งซื้อจากเบราว์เซอร์นี้",
    orders_unreadable: "เบราว์เซอร์ไม่ให้อ่านประวัติการส่ง กรุณาโหลดหน้านี้ใหม่",
    column_order: "คำสั่งซื้อ",
    column_receiver: "ผู้รับ",
    column_status: "สถานะ",
    column_warehouse_number: "หมายเลขของคลังสินค้า",
    column_sent: "ส่งเมื่อ",
    order_sending: |time| format!("ส่งเมื่อ {time} กำลังรอคำตอบ อาจส่งจากแท็บอื่น"),
    order_confirmed: |time| format!("ส่งเมื่อ {time} คุณยืนยันว่าส่งถึงแล้ว หน้านี้ไม่ได้รับหมายเลขของคลังสินค้า"),
    order_refused: |time| format!("ส่งเมื่อ {time} คลังสินค้าไม่รับ"),
    order_unknown: |time| {
        format!("ส่งเมื่อ {time} ไม่ได้รับคำตอบที่ชัดเจน อาจส่งถึงแล้ว กรุณาถามคลังสินค้าก่อนส่งอีกครั้ง")
    },
    mark_arrived: "คลังสินค้าได้รับแล้ว",
    open_in_form: "เปิดในแบบฟอร์ม",
    what_was_sent: "ข้อมูลที่ส่ง",

    problems: |count| format!("มี {count} ปัญหา"),
    checks: |count| format!("มี {count} จุดที่ต้องตรวจสอบ"),
    keep_all_and_send: "ใช้ตามนี้ทั้งหมดและส่ง",

    accepted_as: |number| format!("คลังสินค้ารับคำสั่งซื้อแล้ว หมายเลข {number}"),
    another: "คำสั่งซื้อใหม่",
    copy_as_new: "คำสั่งซื้อใหม่จากรายการนี้",
    same_receiver: "ผู้รับเดิม สินค้าอื่น",
    same_goods: "สินค้าเดิม ผู้รับอื่น",
    timeline: "ความคืบหน้า",
    reply_details: "คำตอบของคลังสินค้า",
    raw_reply: "คำตอบตามที่ได้รับ",
    empty_reply: "(ว่าง)",
    shown_cut: "ส่วนที่เหลือไม่แสดง กดคัดลอกเพื่อรับทั้งหมด",
    copy: "คัดลอก",
    copied: "คัดลอกแล้ว",
    not_yet: "ยังไม่ถึงขั้นนี้",
    reply: ReplyText {
        message: "ข้อความ",
        code: "รหัสตอบกลับ",
        order_number: "หมายเลขคำสั่งซื้อของคลังสินค้า",
        status: "สถานะ",
        status_message: "ข้อความสถานะ",
        number_of_package: "จำนวนพัสดุ",
        total_weight: "น้ำหนักพัสดุ",
        carrier: "บริษัทขนส่ง",
        tracking_number: "เลขพัสดุ",
        logistics_message: "ข้อความจากบริษัทขนส่ง",
        sorting_code: "รหัสคัดแยก",
        sorting_no: "หมายเลขคัดแยก",
        items: "สินค้า",
        shipments: "การจัดส่ง",
        allocated: "จองสินค้าแล้ว",
        packed: "หยิบและแพ็กแล้ว",
        handed_over: "ส่งมอบให้ขนส่งแล้ว",
        short: "สินค้าไม่พอ",
        cancelled: "ยกเลิกแล้ว",
    },

    sent_as: |list| format!("ส่งในรูปแบบมาตรฐาน: {list}"),
    comma: ", ",
    refused_title: "คลังสินค้าไม่รับคำสั่งซื้อ",
    refused_says: |code| format!("คลังสินค้าตอบว่า (รหัส {code}):"),
    refused_no_message: "คลังสินค้าไม่ได้บอกเหตุผล",
    refused_http: |status| {
        format!("เซิร์ฟเวอร์ปฏิเสธคำขอ (HTTP {status}) ผู้ดูแลหน้านี้อาจต้องตรวจสอบการตั้งค่า")
    },
    refused_token: |status| {
        format!(
            "เซิร์ฟเวอร์ไม่อนุญาตให้หน้านี้เข้าใช้ (HTTP {status}) เพราะไม่มีโทเค็น โทเค็นผิด หรือหมดอายุ กรุณาแจ้งผู้ดูแลหน้านี้ แล้วส่งคำสั่งซื้ออีกครั้ง"
        )
    },
    refused_too_large: "คำสั่งซื้อใหญ่เกินกว่าที่เซิร์ฟเวอร์รับได้ (HTTP 413) ส่วนใหญ่เกิดจากใบปะหน้าพัสดุ กรุณาใช้ลิงก์ใบปะหน้าพัสดุ หรือเลือกไฟล์ที่เล็กลง",
    refused_too_many: "เซิร์ฟเวอร์ได้รับคำขอมากเกินไป (HTTP 429) และไม่ได้รับคำขอนี้ กรุณารอสักครู่แล้วส่งอีกครั้ง",
    failed_advice: "อาจใช้งานได้อีกในไม่กี่นาที กรุณาตรวจดูว่าคำสั่งซื้อส่งถึงหรือไม่ก่อนส่งอีกครั้ง",
    wait_until: |time| format!("เซิร์ฟเวอร์ขอให้รอจนถึง {time}"),
    refused_kept: "ข้อมูลที่กรอกยังอยู่ครบ แก้ไขแล้วส่งอีกครั้งได้",
    earlier_accepted: |time, warehouse| {
        let known_as = known_as(warehouse);
        format!("คลังสินค้ารับคำสั่งซื้อนี้แล้ว{known_as} ({time}) เฉพาะการส่งซ้ำเท่านั้นที่ถูกปฏิเสธ")
    },
    repeat_unknown: |time, warehouse| {
        let known_as = known_as(warehouse);
        format!("คลังสินค้ารับคำสั่งซื้อนี้แล้ว{known_as} ไม่ทราบว่าการส่งซ้ำเมื่อ {time} ถึงหรือไม่")
    },
    earlier_unknown: |time| {
        format!("คำสั่งซื้อนี้เคยส่งเมื่อ {time} และอาจถึงแล้วในตอนนั้น เฉพาะการส่งซ้ำเท่านั้นที่ถูกปฏิเสธ")
    },
    not_sent_title: "ยังไม่ได้ส่งคำสั่งซื้อ",
    offline: "เบราว์เซอร์แจ้งว่าไม่มีการเชื่อมต่อ ข้อมูลที่กรอกยังอยู่ครบ กรุณาส่งเมื่อเชื่อมต่อได้แล้ว",
    send_anyway: "ส่งเลย",
    not_recorded: "เบราว์เซอร์นี้ไม่เก็บประวัติของหน้านี้ เพราะพื้นที่เต็มหรือถูกปิดไว้ ถ้าส่งตอนนี้ เมื่อโหลดหน้าใหม่แล้ว หน้านี้จะเตือนก่อนส่งซ้ำไม่ได้",
    unwritable: "กฎของหน้านี้ปล่อยข้อมูลที่ API รับไม่ได้: ตัวเลขที่ไม่ถูกต้อง หรือขาดส่วนที่จำเป็น กรุณากรอกทุกช่องที่จำเป็นแล้วส่งอีกครั้ง",

    unknown_title: "คำสั่งซื้ออาจส่งถึงหรือไม่ถึง",
    no_number_title: "รับแล้วแต่ไม่มีหมายเลข: โปรดตรวจสอบ",
    timed_out: |seconds| format!("คลังสินค้าไม่ตอบภายใน {seconds} วินาที"),
    no_answer: "การเชื่อมต่อขาดก่อนที่คลังสินค้าจะตอบ หรือติดต่อคลังสินค้าไม่ได้",
    no_number: "คลังสินค้าตอบว่าสำเร็จ แต่ไม่ได้ให้หมายเลขคำสั่งซื้อ",
    looks_accepted: |code| {
        format!("คลังสินค้าตอบด้วยรหัส {code} ซึ่งหมายถึงปฏิเสธ แต่มีข้อความหรือหมายเลขที่มีเฉพาะคำสั่งซื้อที่รับแล้ว")
    },
    failed: |status| format!("เซิร์ฟเวอร์ของคลังสินค้าขัดข้อง (HTTP {status})"),
    unreadable_empty: |status| format!("เซิร์ฟเวอร์ตอบกลับมาว่างเปล่า (HTTP {status})"),
    unreadable_html: |status| format!("ได้รับหน้าเว็บแทนคำตอบของคลังสินค้า (HTTP {status})"),
    unreadable_other: |status| {
        format!("สิ่งที่ได้รับไม่ใช่คำตอบของคลังสินค้า หรือเป็นเพียงบางส่วน (HTTP {status})")
    },
    interrupted: |time| format!("คำสั่งซื้อกำลังส่งอยู่ ({time}) ตอนที่หน้านี้ถูกปิดหรือโหลดใหม่ หรือแท็บอื่นกำลังส่งอยู่"),
    sent_earlier: |time| format!("ส่งคำสั่งซื้อเมื่อ {time} แต่ไม่ได้รับคำตอบที่ชัดเจน"),
    unknown_advice: |number| {
        format!(
            "กรุณาถามคลังสินค้าว่ามีคำสั่งซื้อ {number} หรือไม่ก่อนส่งอีกครั้ง ระบบไม่ส่งซ้ำเอง และข้อมูลที่กรอกยังอยู่ครบ"
        )
    },
    send_again: "ส่งอีกครั้ง",
    it_arrived: "ส่งถึงแล้ว เริ่มคำสั่งซื้อใหม่",

    duplicate_title: "คำสั่งซื้อนี้เคยส่งแล้ว",
    duplicate_accepted: |number, time, warehouse| {
        let known_as = known_as(warehouse);
        format!("คลังสินค้ารับคำสั่งซื้อ {number} เมื่อ {time}{known_as} หากส่งอีกครั้ง อาจมีการจัดส่งสองครั้ง")
    },
    duplicate_unknown: |number, time| {
        format!("ส่งคำสั่งซื้อ {number} เมื่อ {time} ไม่ทราบว่าถึงหรือไม่ กรุณาถามคลังสินค้าก่อนส่งอีกครั้ง")
    },
    duplicate_sending: |number, time| {
        format!(
            "ส่งคำสั่งซื้อ {number} เมื่อ {time} ยังไม่มีคำตอบ อาจส่งจากแท็บอื่น กรุณารอ หรือถามคลังสินค้า ก่อนส่งอีกครั้ง"
        )
    },
    change_number: "เปลี่ยนหมายเลขคำสั่งซื้อ",

    config_title: "การตั้งค่าของหน้านี้ไม่ถูกต้อง",
    config_fetch: |reason| format!("โหลดการตั้งค่า config.json ไม่ได้: {reason}"),
    config_json: |error| format!("config.json: {error}"),
    config_key: |key, reason| format!("ใน config.json {key}: {reason}"),
    config_range: |most| format!("ต้องอยู่ระหว่าง 1 ถึง {most}"),
    config_base: "ต้องเว้นว่าง เป็นพาธ หรือเป็นที่อยู่ที่ขึ้นต้นด้วย https:// หรือ http://",
    config_base_has_endpoint: "ต้องไม่ลงท้ายด้วย apicenter/api/order ซึ่งหน้านี้เติมให้เอง",
    config_header_reserved: "หน้านี้หรือเบราว์เซอร์กำหนดเฮดเดอร์นี้เอง",
    config_repeated: |code| format!("มี {code} สองครั้ง"),
    config_not_an_object: "config.json ต้องเป็นออบเจ็กต์ เช่น { \"timeout_seconds\": 30 }",
    config_header_name: "ไม่ใช่ชื่อเฮดเดอร์ HTTP",
    config_header_value: "ต้องเป็นข้อความ ASCII บรรทัดเดียว",
    config_advice: "กรุณาแจ้งผู้ดูแลหน้านี้ ข้อมูลที่กรอกไว้ก่อนหน้านี้ไม่หาย",
};

const HELP_TEXT: HelpText = HelpText {
    keys: "ปุ่มลัด",
    close: "ปิด",
    key_list: [
        (
            "Ctrl + Enter",
            "ส่งคำสั่งซื้อจากทุกจุดในแบบฟอร์ม กดอีกครั้งเพื่อยืนยันทุกจุดที่ต้องตรวจสอบด้วย",
        ),
        ("Alt + N", "คำสั่งซื้อใหม่ จากทุกหน้าจอ"),
        ("Alt + P", "พักคำสั่งซื้อในแบบฟอร์มไว้ส่งภายหลัง และเริ่มรายการถัดไป"),
        (
            "Alt + V",
            "วางที่อยู่: ข้อความจะถูกแยกลงในช่องของผู้รับ หรือของผู้ส่งเมื่ออยู่ในส่วนผู้ส่ง",
        ),
        ("Alt + M", "แก้ไขตามที่เสนอเพื่อให้ปัญหาหมดไป"),
        ("Alt + Z", "เลิกทำสิ่งที่กรอก แทนที่ หรือลบครั้งล่าสุด"),
        ("↓ ↑", "เปิดรายการและเลื่อนในรายการ"),
        (
            "Tab",
            "เลือกสิ่งที่ทำเครื่องหมายไว้ในรายการแล้วออกจากช่อง และตรวจสอบข้อมูลในช่องนั้น",
        ),
        ("Esc", "ปิดรายการ"),
        (
            "Enter",
            "เลือกสิ่งที่ทำเครื่องหมายไว้ในรายการ ในตารางสินค้า: ไปแถวถัดไป ถ้าไม่มีจะเพิ่มให้",
        ),
        ("Ctrl + D", "ทำซ้ำแถวที่อยู่"),
        ("Ctrl + Shift + ⌫", "ลบแถวที่อยู่"),
        ("?", "แสดงปุ่มลัดเหล่านี้ เมื่อไม่ได้กำลังพิมพ์"),
    ],
    kept: "สิ่งที่เก็บไว้",
    kept_lines: [
        "ทุกอย่างที่กรอกจะเก็บไว้ในเบราว์เซอร์นี้ แท็บละหนึ่งฉบับร่าง จนกว่าจะส่งคำสั่งซื้อ เวลาที่บันทึกแสดงอยู่ข้างปุ่มส่ง",
        "คำสั่งซื้อที่ส่งแล้วดูได้ใน “คำสั่งซื้อ” พร้อมคำตอบของคลังสินค้า เบราว์เซอร์อื่นจะไม่เห็นข้อมูลนี้",
        "ถ้าเบราว์เซอร์ล้างข้อมูลเว็บไซต์ ทั้งสองอย่างจะหายไป เหลือเพียงคลังสินค้าที่ทราบ",
    ],
    sending: "เมื่อส่งคำสั่งซื้อ",
    sending_lines: [
        "คำสั่งซื้อจะถูกบันทึกก่อนส่งออก หมายเลขที่เคยส่งแล้วจะถูกถามก่อน เพื่อไม่ให้ส่งซ้ำ",
        "“อาจส่งถึงแล้ว” คือไม่ได้รับคำตอบที่ชัดเจน กรุณาถามคลังสินค้าว่ามีคำสั่งซื้อนั้นหรือไม่ก่อนส่งอีกครั้ง",
        "ระบบไม่ส่งอะไรเองทั้งสิ้น ทั้งหลังเกิดข้อผิดพลาด และเมื่อกลับมาเชื่อมต่อได้",
    ],
};

const BOOK_TEXT: BookText = BookText {
    save_receiver: "บันทึกในสมุดที่อยู่",
    save_sender: "บันทึกเป็นโปรไฟล์ผู้ส่ง",
    update_entry: "อัปเดตในสมุดที่อยู่",
    save_another: "บันทึกเป็นที่อยู่ใหม่",
    in_book: "อยู่ในสมุดที่อยู่แล้ว",
    saved: "บันทึกในสมุดที่อยู่แล้ว",
    kept_here: |why| format!("เก็บไว้จนกว่าจะปิดหน้านี้เท่านั้น: {why}"),
    filled_in: "กรอกแล้ว",
    paste_address: "วางที่อยู่",
    unknown_fields: |count| format!("มี {count} ช่องที่แบบฟอร์มไม่รู้จัก"),
    unknown_fields_sent: "จะส่งไปตามที่เห็นนี้",
    leave_out: |name| format!("เอา {name} ออก"),
    suggestions: "ที่อยู่จากสมุดที่อยู่",
    suggested: |count| format!("มี {count} ที่อยู่ในสมุดที่อยู่ กด ↓ แล้วกด Enter เพื่อกรอก"),
    sender_profile: "โปรไฟล์ผู้ส่ง",
    choose: "เลือก…",

    as_before: "คลังสินค้า ร้านค้า ขนส่ง สกุลเงิน และผู้ส่ง เหมือนคำสั่งซื้อก่อนหน้า",
    clear_as_before: "ล้างข้อมูลนี้",

    use_number: |number| format!("ใช้ {number}"),
    number_accepted: |time| format!("หมายเลขนี้ใช้แล้ว: คลังสินค้ารับคำสั่งซื้อเมื่อ {time}"),
    number_unknown: |time| format!("หมายเลขนี้ใช้แล้ว: ส่งคำสั่งซื้อเมื่อ {time} และอาจถึงแล้ว"),
    number_sending: |time| format!("หมายเลขนี้กำลังใช้อยู่: ส่งคำสั่งซื้อเมื่อ {time} และยังไม่มีคำตอบ"),
    see_order: "ดูคำสั่งซื้อนั้น",

    templates: "แม่แบบ",
    no_templates: "บันทึกคำสั่งซื้อที่ใช้ซ้ำเป็นแม่แบบ แล้วเริ่มคำสั่งซื้อถัดไปจากแม่แบบนั้น",
    template_name: "ชื่อแม่แบบ",
    save_template: "บันทึกคำสั่งซื้อนี้เป็นแม่แบบ",
    save_template_name: "บันทึก",
    rename_template: |name| format!("เปลี่ยนชื่อ {name}"),
    delete_template: |name| format!("ลบ {name}"),
    template_saved: |name| format!("บันทึก {name} แล้ว"),
    template_renamed: |name| format!("เปลี่ยนชื่อเป็น {name} แล้ว"),
    template_deleted: |name| format!("ลบ {name} แล้ว"),
    template_restored: |name| format!("นำ {name} กลับมาแล้ว"),
    template_no_name: "กรุณาใส่ชื่อแม่แบบ",
};

const MEND_TEXT: MendText = MendText {
    would_mend: |changes, solved, shown| {
        if solved == shown {
            format!("แก้ {changes} จุดจะหมดทั้ง {shown} ปัญหา")
        } else {
            format!("แก้ {changes} จุดจะหมด {solved} จาก {shown} ปัญหา")
        }
    },
    show: "ดู",
    make: |count| format!("แก้ทั้ง {count} จุด"),
    made: "แก้ไขแล้ว",
    empty: "(ว่าง)",
    tidied: "ตัดช่องว่างและอักขระที่มองไม่เห็น",
    exchanged: "ข้อความอยู่สลับช่องกัน",
    country_agreed: "หมายเลขโทรศัพท์ รหัสไปรษณีย์ และจังหวัดตรงกับประเทศนี้",
    province_of_city: "เมืองนี้อยู่ในจังหวัดนี้",
    province_of_post_code: "รหัสไปรษณีย์เป็นของจังหวัดนี้",
    currency_of_others: "สินค้าอื่นใช้สกุลเงินนี้",
};

const PASTE_TEXT: PasteText = PasteText {
    address_label: "ชื่อ หมายเลขโทรศัพท์ และที่อยู่ เรียงอย่างไรก็ได้ ตามที่ได้รับมา",
    nothing_found: "ไม่พบส่วนใดที่เป็นที่อยู่ในข้อความนี้",
    column_field: "ช่อง",
    column_text: "จะได้รับ",
    column_piece: "จากข้อความ",
    column_sureness: "ความแน่ใจ",
    sure: "แน่ใจ",
    likely: "น่าจะใช่",
    guessed: "คาดเดา โปรดตรวจดู",
    told_by_others: "ได้จากส่วนอื่น",
    instead_of: "แทน",
    same: "มีอยู่แล้ว",
    company: "บริษัท",
    company_goes: "ไว้หน้าที่อยู่",
    not_used: "ไม่ได้ใช้:",
    exchange: "สลับชื่อกับที่อยู่",
    is_name: |text| format!("“{text}” คือชื่อ"),
    fill_in: |count| format!("กรอก {count} ช่อง"),
    as_it_is: |field| format!("วางตามเดิมในช่อง{field}"),
    cancel: "ยกเลิก",

    rows: "แถวจากสเปรดชีต",
    rows_header: "แถวแรกเป็นชื่อคอลัมน์",
    rows_column: |number| format!("คอลัมน์ที่ {number} คือ"),
    rows_nothing: "ไม่ใช้",
    rows_more: |count| format!("และอีก {count} แถว"),
    rows_go: "เติมแถวว่างก่อน แล้วต่อท้ายแถวสุดท้าย",
    rows_no_sku: "เลือกคอลัมน์ที่เป็น SKU",
    rows_add: |count| format!("เพิ่มสินค้า {count} รายการ"),

    order_paste: "วางคำสั่งซื้อแบบ JSON",
    order_label: "คำสั่งซื้อแบบ JSON หรือคำสั่ง cURL ที่ใช้ส่ง",
    order_none: "ไม่มีข้อมูลคำสั่งซื้ออยู่ในนี้",
    order_fields: |count| format!("จะกรอก {count} ช่องในแบบฟอร์ม"),
    order_replaces: "จะแทนที่คำสั่งซื้อในแบบฟอร์ม ซึ่งเรียกคืนได้ และจะไม่ส่งอะไร",
    order_unknown: |count| format!("มี {count} ช่องที่แบบฟอร์มไม่รู้จัก จะเก็บไว้และส่งไปด้วย:"),
    order_fill: "กรอกคำสั่งซื้อนี้",
};

const ADDRESSES_TEXT: AddressesText = AddressesText {
    receivers: "ผู้รับ",
    senders: "ผู้ส่ง",
    parties: "ประเภทที่อยู่",
    search: "ค้นหาด้วยชื่อ เบอร์โทรศัพท์ หรือที่อยู่",
    add_receiver: "เพิ่มผู้รับ",
    add_sender: "เพิ่มผู้ส่ง",
    import: "นำเข้า CSV หรือ JSON",
    export_csv: "ส่งออก CSV",
    export_json: "ส่งออก JSON",
    count: |count| format!("{count} ที่อยู่"),
    no_receivers: "ยังไม่มีผู้รับ บันทึกจากแบบฟอร์ม เพิ่มที่นี่ หรือนำเข้าไฟล์ได้",
    no_senders: "ยังไม่มีผู้ส่ง บันทึกจากแบบฟอร์ม เพิ่มที่นี่ หรือนำเข้าไฟล์ได้",
    none_found: "ไม่มีที่อยู่ที่ตรงกับคำค้น",
    unreadable: "เบราว์เซอร์ไม่ให้อ่านสมุดที่อยู่ กรุณาโหลดหน้านี้ใหม่",
    show_more: "แสดงเพิ่มเติม",
    column_address: "ที่อยู่",
    column_used: "ใช้ล่าสุด",
    edit: |name| format!("แก้ไข {name}"),
    delete: |name| format!("ลบ {name}"),
    deleted: |name| format!("ลบ {name} แล้ว"),
    restored: |name| format!("นำ {name} กลับมาแล้ว"),
    use_by_default: "ใช้กับคำสั่งซื้อใหม่",
    is_default: "คำสั่งซื้อใหม่ใช้ผู้ส่งรายนี้",
    no_default: "เลิกใช้",
    new_order_to: "คำสั่งซื้อใหม่ถึงผู้รับรายนี้",
    save: "บันทึก",
    cancel: "ยกเลิก",
    saved: |name| format!("บันทึก {name} แล้ว"),
    kept_here: |why| format!("เก็บไว้จนกว่าจะปิดหน้านี้เท่านั้น: {why}"),
    too_little: "กรุณากรอกชื่อ และที่อยู่หรือเบอร์โทรศัพท์",
    no_country: "ไม่ได้ระบุ",
    importing: "กำลังนำเข้า…",
    imported: |new, known| match known {
        0 => format!("นำเข้าแล้ว {new} ที่อยู่"),
        _ => format!("นำเข้าแล้ว {new} ที่อยู่ มีอยู่แล้ว {known} ที่อยู่"),
    },
    not_imported: |count| {
        format!("มี {count} แถวที่นำเข้าไม่ได้ กรุณาบันทึกแถวเหล่านั้นพร้อมเหตุผล แก้ไข แล้วนำเข้าไฟล์นั้น")
    },
    failed_rows: "บันทึกแถวที่นำเข้าไม่ได้",
    file_empty: "ไฟล์ว่างเปล่า กรุณาเลือกไฟล์อื่น",
    file_no_name: "บรรทัดแรกของไฟล์ต้องเป็นชื่อคอลัมน์ และต้องมี “name”: name, phone, country_code, province, city, district, address, post_code, email",
    file_json: |error| format!("ไฟล์ไม่ใช่ JSON: {error}"),
    file_no_list: "ไฟล์ JSON ต้องเป็นรายการที่อยู่: [ { \"name\": … } ]",
    row_no_name: "ไม่มีชื่อ",
    row_no_place: "ไม่มีทั้งที่อยู่และเบอร์โทรศัพท์",
    row_country: |name| format!("ไม่มีประเทศชื่อ “{name}” กรุณาใช้รหัส เช่น PH"),
    row_party: |name| format!("“{name}” ไม่ใช่ทั้งผู้รับและผู้ส่ง"),
    row_too_many: |count| format!("มีเกินจำนวนคอลัมน์ {count} ช่อง กรุณาใส่เครื่องหมายคำพูดรอบข้อความที่มีจุลภาค"),
    row_not_texts: "ไม่ใช่ออบเจ็กต์ที่มีข้อความ",
};

const ORDERS_TEXT: OrdersText = OrdersText {
    counts: |today, week| format!("วันนี้ {today} รายการ 7 วันล่าสุด {week} รายการ"),
    search: "หมายเลข ชื่อ โทรศัพท์ SKU เลขพัสดุ",
    states: "สถานะ",
    all: "ทั้งหมด",
    day: "วัน",
    any_day: "ทุกวัน",
    today: "วันนี้",
    yesterday: "เมื่อวาน",
    last_7_days: "7 วันล่าสุด",
    one_day: "ระบุวัน…",
    which_day: "วันที่",
    column_goods: "สินค้า",
    select_shown: "เลือกทั้งหมดที่แสดง",
    select: |number| format!("เลือก {number}"),
    found: |count| format!("{count} คำสั่งซื้อ"),
    none_found: "ไม่มีคำสั่งซื้อที่ตรงกัน",
    show_all: "แสดงทั้งหมด",
    selected: |count| format!("เลือกแล้ว {count} รายการ"),
    sort_by: "เรียงตาม",
    export_csv: "ส่งออกเป็น CSV",
    export_xlsx: "ส่งออกเป็น Excel (XLSX)",
    export_json: "ส่งออกเป็น JSON",
    import: "นำเข้า",
    delete: "ลบ",
    deleted: |deleted, kept| match kept {
        0 => format!("ลบ {deleted} คำสั่งซื้อจากเบราว์เซอร์นี้แล้ว"),
        _ => {
            format!("ลบ {deleted} คำสั่งซื้อจากเบราว์เซอร์นี้แล้ว อีก {kept} รายการกำลังส่งหรือเพิ่งเปลี่ยน จึงเก็บไว้")
        }
    },
    restored: |count| format!("กู้คืน {count} คำสั่งซื้อแล้ว"),
    imported: |new, more, known| {
        format!("ใหม่ {new} รายการ เติมข้อมูล {more} รายการ มีอยู่แล้ว {known} รายการ")
    },
    import_failed: "ไฟล์นี้ไม่ใช่ไฟล์คำสั่งซื้อที่ส่งออกจากหน้านี้",
    refresh: "สอบถามสถานะ",
    refreshing: |done, all| format!("กำลังถามคลังสินค้า {done} จาก {all}…"),
    refreshed: |count| format!("ถามคลังสินค้าแล้ว {count} คำสั่งซื้อ"),
    refresh_stopped: "คลังสินค้าไม่ได้ตอบชัดเจน จึงไม่ถามรายการที่เหลือ",

    previous: "คำสั่งซื้อก่อนหน้า",
    next: "คำสั่งซื้อถัดไป",
    copy_of: |value| format!("คัดลอก {value}"),
    resend: "ส่งอีกครั้งด้วยหมายเลขเดิม",
    resend_busy: "แท็บอื่นกำลังส่งคำสั่งซื้อนี้ หรือมีการเปลี่ยนแปลง กรุณาดูอีกครั้ง",
    look_up: "ตรวจดูว่าส่งถึงหรือไม่",
    looking: "กำลังถามคลังสินค้า…",
    not_found_at: |time| {
        format!("ถามเมื่อ {time} คลังสินค้ายังไม่มีคำสั่งซื้อนี้ ถ้าเพิ่งส่งไปไม่กี่นาที กรุณาตรวจดูอีกครั้ง")
    },
    lookup_unclear: "คลังสินค้าไม่ได้ตอบคำถามนี้อย่างชัดเจน",
    mark_not_arrived: "ส่งไม่ถึง",
    note: "หมายเหตุ",
    note_hint: "เช่น ใครเป็นคนยืนยัน จะบันทึกไว้กับคำตอบ",
    left_at: |time| format!("ส่งออกเมื่อ {time}"),
    not_seen: "ไม่ได้รับคำตอบ เพราะหน้านี้ถูกปิดหรือโหลดใหม่ระหว่างนั้น",
    not_arrived: |time| format!("ส่งเมื่อ {time} คุณยืนยันว่าส่งไม่ถึง ส่งอีกครั้งด้วยหมายเลขเดิมได้"),
    history: "ลำดับเหตุการณ์",
    sent: "ส่งแล้ว",
    sent_again: "ส่งอีกครั้ง",
    accepted_as: |number| format!("รับแล้ว หมายเลข {number}"),
    refused: |reason| format!("ถูกปฏิเสธ: {reason}"),
    refused_http: |status| format!("เซิร์ฟเวอร์ปฏิเสธคำขอ (HTTP {status})"),
    marked_arrived: "ยืนยันแล้วว่าส่งถึง",
    marked_not_arrived: "ยืนยันแล้วว่าส่งไม่ถึง",
    found_there: "สอบถามแล้ว คลังสินค้ามีคำสั่งซื้อนี้",
    not_found_there: "สอบถามแล้ว คลังสินค้ายังไม่มีคำสั่งซื้อนี้",
    reply_of: |time| format!("คำตอบเมื่อ {time} ตามที่ได้รับ"),
    changed: "ส่วนที่ส่งต่างจากที่พิมพ์",
    yes: "ใช่",
    no: "ไม่ใช่",
    as_typed: "ส่งทุกอย่างตามที่พิมพ์",
    accepted_warnings: "คำเตือนที่ใช้ตามนี้",
    no_warnings: "ไม่มี",
    request: "คำขอ",
    request_body: "JSON",
    request_curl: "คำสั่ง cURL",
    masked: "ค่าที่อาจเป็นความลับแสดงเป็น •••• กรุณาใส่ค่าจริงก่อนใช้คำสั่ง",
    hand_over: "ส่งต่อไปยังอุปกรณ์อื่น",
};

const LATE_TEXT: LateText = LateText {
    theme: "ธีม",
    theme_system: "ตามระบบ",
    theme_light: "สว่าง",
    theme_dark: "มืด",
    last_warehouse: "คลังล่าสุด",
    last_shop: "ร้านล่าสุด",

    hint_label: "PDF, PNG, JPEG หรือ ZPL เว้นว่างไว้ถ้าคลังสินค้าเป็นผู้ออกใบปะหน้าพัสดุ",
    choose_file: "เลือกไฟล์",
    drop_file: "หรือวางไฟล์ที่นี่ หรือวางข้อความ base64:",
    label_chosen: |kind, kilobytes| format!("{kind} {kilobytes} kB"),
    label_kind_other: "ไฟล์ชนิดที่ไม่รู้จัก",
    remove_label: "นำใบปะหน้าพัสดุออก",
    file_empty: "ไฟล์ว่างเปล่า กรุณาเลือกไฟล์อื่น",
    file_unreadable: "อ่านไฟล์ไม่ได้ กรุณาเลือกใหม่",
    file_too_large: |megabytes| format!("ไฟล์ใหญ่เกิน {megabytes} MB กรุณาเลือกไฟล์ที่เล็กกว่า"),
    paste_base64: "ข้อความ base64 ของใบปะหน้าพัสดุ",

    characters: |used, limit| format!("{used} จาก {limit} ตัวอักษร"),
    printed: "บนใบปะหน้าพัสดุ:",

    no_choices: "ไม่มีในรายการ",
    error_prefix: "ข้อผิดพลาด:",
    warning_prefix: "กรุณาตรวจสอบ:",
    keep: "ใช้ตามนี้",
    kept: "ใช้ตามนี้แล้ว",
    ask_again: "ถามอีกครั้ง",
    apply: |value| format!("ใช้ {value}"),
    move_to: |label| format!("ย้ายไปที่ “{label}”"),
    exchange_with: |label| format!("สลับกับ “{label}”"),
};

const READY_TEXT: ReadyText = ReadyText {
    intro: "ส่งตามลำดับก่อนหลัง ครั้งละสี่รายการ ไม่มีการส่งเอง",
    none: "ไม่มีฉบับร่างที่รอส่ง คำสั่งซื้อที่พักไว้จากแบบฟอร์มจะแสดงที่นี่",
    unreadable: "เบราว์เซอร์ไม่ให้อ่านฉบับร่าง กรุณาโหลดหน้านี้ใหม่",
    select_all: "เลือกทั้งหมดที่ส่งได้",
    send: "ส่ง",
    send_all: |count| format!("ส่งทั้งหมด ({count})"),
    send_selected: |count| format!("ส่งที่เลือก ({count})"),
    stop: "หยุด",
    go_on: |count| format!("ทำต่อ ({count})"),
    give_up: "ไม่ส่งที่เหลือ",
    take_off: "นำรายการที่รับแล้วออก",
    offline: "ไม่มีการเชื่อมต่อ ฉบับร่างยังอยู่ครบ เมื่อเชื่อมต่อได้แล้วกรุณากดส่ง จะไม่มีการส่งเอง",
    stopped: "หยุดแล้ว รายการที่กำลังส่งยังรอคำตอบ ที่เหลือรอคุณตัดสินใจ",
    went_offline: "ไม่มีการเชื่อมต่อ ที่เหลือจึงรออยู่ เมื่อเชื่อมต่อได้แล้วกรุณากดทำต่อ",
    no_answer: "ไม่มีคำตอบ ที่เหลือจึงรออยู่ กรุณาตรวจสอบว่าติดต่อคลังสินค้าได้ แล้วกดทำต่อ",
    paused: |time| format!("เซิร์ฟเวอร์ขอให้รอจนถึง {time} จากนั้นจะส่งที่เหลือต่อ เว้นแต่คุณจะหยุด"),
    progress: "ความคืบหน้าการส่ง",
    done: |done, all| format!("เสร็จแล้ว {done} จาก {all}"),
    accepted: |count| format!("รับแล้ว {count}"),
    refused: |count| format!("ถูกปฏิเสธ {count}"),
    unknown: |count| format!("ไม่ทราบผล {count}"),
    not_sent: |count| format!("ไม่ได้ส่ง {count}"),
    not_sent_word: "ไม่ได้ส่ง",
    can_be_sent: "ส่งได้",
    waiting: "รออยู่",
    sent_before: "เคยส่งแล้ว",
    in_form: "อยู่ในแบบฟอร์ม",
    elsewhere: "เปิดอยู่ในแท็บอื่น",
    has_issues: "ยังมีสิ่งที่ต้องตอบก่อนส่ง",
    gone: "ไม่มีแล้ว หรืออ่านไม่ได้",
    more: |count| format!("และอีก {count} ข้อ"),
};

const SETTINGS_TEXT: SettingsText = SettingsText {
    connection: "การเชื่อมต่อ",
    fixed_connection: "ผู้ดูแลหน้านี้เป็นผู้กำหนดว่าคำสั่งซื้อจะส่งไปที่ใด",
    api_base: "ที่อยู่ API",
    api_base_hint: |address| format!("หากเว้นว่าง คำสั่งซื้อจะส่งไปยังที่ที่ตั้งไว้สำหรับหน้านี้: {address}"),
    own_address: "ส่วนหัวที่ตั้งไว้กับหน้านี้จะไม่ถูกส่งไปยังที่อยู่ที่คุณกำหนดเอง",
    headers: "ส่วนหัวและข้อมูลยืนยันตัวตน",
    headers_hint: "ส่งไปกับทุกคำขอ เช่น โทเค็น เนื้อหาจะไม่ปรากฏในลิงก์ ไฟล์ส่งออก ตัวอย่าง หรืองานพิมพ์",
    header_name: |number| format!("ชื่อส่วนหัว {number}"),
    header_value: |number| format!("ค่าของส่วนหัว {number}"),
    remove_header: |number| format!("ลบส่วนหัว {number}"),
    add_header: "เพิ่มส่วนหัว",
    value_missing: "แท็บนี้ไม่ทราบค่า กรุณากรอกใหม่",
    show_values: "แสดงค่า",
    keep_values: "เก็บค่าไว้ในอุปกรณ์นี้",
    keep_values_hint: "มิฉะนั้นจะหายไปเมื่อปิดแท็บนี้ อย่าเก็บไว้ในคอมพิวเตอร์ที่ผู้อื่นใช้ด้วย",
    save: "บันทึก",
    saved: "บันทึกแล้ว คำขอถัดไปจะใช้ค่านี้",
    not_kept: |why| format!("ใช้จนกว่าจะปิดหน้านี้ แต่ไม่ได้เก็บไว้: {why}"),
    reset: "ตามที่ตั้งไว้สำหรับหน้านี้",
    test: "ทดสอบการเชื่อมต่อ",
    testing: "กำลังสอบถาม…",
    test_understood: "คลังสินค้าตอบกลับ และเข้าใจคำตอบได้",
    test_answers: |status| {
        format!("มีเซิร์ฟเวอร์ตอบที่อยู่นี้ (HTTP {status}) จะรับคำสั่งซื้อหรือไม่จะทราบเมื่อส่งรายการแรก")
    },
    test_not_let_in: |status| {
        format!("เซิร์ฟเวอร์ไม่อนุญาตให้หน้านี้เข้าใช้ (HTTP {status}) กรุณาตรวจสอบส่วนหัว")
    },
    test_nothing: |status| format!("เซิร์ฟเวอร์ไม่มีอะไรที่ที่อยู่นี้ (HTTP {status}) กรุณาตรวจสอบที่อยู่ API"),
    test_failing: |status| format!("เซิร์ฟเวอร์มีปัญหา (HTTP {status}) อาจกลับมาใช้ได้ในไม่กี่นาที"),
    test_timed_out: |seconds| format!("ไม่มีคำตอบภายใน {seconds} วินาที"),
    test_broken: "เชื่อมต่อไม่ได้ กรุณาตรวจสอบที่อยู่ และตรวจว่าเซิร์ฟเวอร์อนุญาตหน้าเว็บจากโฮสต์อื่น (CORS)",
    warnings: "คำเตือนที่จำไว้",
    warnings_hint: "คุณยืนยันค่าเหล่านี้ไว้แล้ว หากพบอีกในช่องเดียวกันจะไม่ถาม",
    no_warnings: "ยังไม่มี",
    ask_again: |value| format!("ถามเกี่ยวกับ {value} อีกครั้ง"),
    ask_all_again: "ถามทั้งหมดอีกครั้ง",
    shared: "คอมพิวเตอร์ที่ใช้ร่วมกัน",
    hide_after: "ซ่อนหน้าจอเมื่อไม่มีใครใช้",
    hide_hint: "จะไม่เห็นชื่อและที่อยู่จนกว่าจะกด “ทำต่อ” ผู้ที่ต้องการเข้าก็เข้าได้ หากต้องการกันผู้อื่น ให้ล็อกคอมพิวเตอร์",
    never: "ไม่เลย",
    minutes: |count| format!("หลังจาก {count} นาที"),
    keep_sent: "เก็บสิ่งที่ส่งแล้ว",
    keep_sent_hint: "คำสั่งซื้อที่เก่ากว่าจะถูกลบจากเบราว์เซอร์นี้เมื่อเปิดหน้า คลังสินค้ายังเก็บไว้",
    for_ever: "ตามที่ตั้งไว้สำหรับหน้านี้",
    days: |count| format!("{count} วัน"),
    kept: "บันทึกแล้ว",
    hidden: "ซ่อนอยู่",
    hidden_hint: "ไม่มีใครใช้หน้านี้สักพักแล้ว สิ่งที่พิมพ์ไว้ยังอยู่",
    go_on: "ทำต่อ",
    room: "พื้นที่จัดเก็บ",
    room_used: |(used, quota)| format!("ใช้ไป {used} จากประมาณ {quota} ที่เบราว์เซอร์นี้มีให้หน้านี้"),
    room_unknown: "เบราว์เซอร์นี้ไม่บอกว่ามีพื้นที่เท่าใด",
    promised: "เบราว์เซอร์ให้สัญญาว่าจะเก็บข้อมูลนี้ไว้",
    not_promised: "เบราว์เซอร์ยังไม่ได้ให้สัญญา หากดิสก์เต็มอาจลบข้อมูลได้",
    ask_to_keep: "ขอให้เบราว์เซอร์เก็บไว้",
    refused_to_keep: "เบราว์เซอร์ไม่ยินยอม หน้าที่ใช้บ่อยหรือติดตั้งไว้มีโอกาสมากกว่า",
    backup: "อุปกรณ์อื่น",
    backup_hint: "สิ่งที่ส่งแล้ว ที่อยู่ แม่แบบ สินค้า และการตั้งค่าเป็นไฟล์เดียว ไม่มีฉบับร่าง ไม่มีที่อยู่ API และไม่มีข้อมูลยืนยันตัวตน การนำเข้าไม่ลบและไม่ทำให้ซ้ำ",
    export_all: "ส่งออกทั้งหมด",
    import_all: "นำเข้า",
    restored: |records, orders| {
        format!("นำเข้าแล้ว: รายการใหม่ {records} รายการ คำสั่งซื้อใหม่หรือเติมเต็ม {orders} รายการ")
    },
    not_ours: "นี่ไม่ใช่ไฟล์ที่ส่งออกจากหน้านี้",
    failed: |why| format!("เบราว์เซอร์ทำไม่สำเร็จ: {why}"),
    forget: "ลืมทุกอย่างในอุปกรณ์นี้",
    forget_hint: "ลบฉบับร่าง สิ่งที่ส่งแล้ว ที่อยู่ แม่แบบ การตั้งค่า และข้อมูลยืนยันตัวตนจากเบราว์เซอร์นี้ คลังสินค้ายังเก็บสิ่งที่มีอยู่",
    forget_ask: "ลืมทั้งหมด…",
    forget_sure: "ลืมทุกอย่างในอุปกรณ์นี้หรือไม่",
    forget_no_way_back: "ย้อนกลับไม่ได้ คำสั่งซื้อที่ส่งแล้วยังอยู่ที่คลังสินค้า แต่เบราว์เซอร์นี้จะไม่เตือนก่อนส่งหมายเลขเดิมซ้ำ",
    forget_now: "ลืมทั้งหมดเดี๋ยวนี้",
    cancel: "ยกเลิก",
    forget_sending: "มีคำสั่งซื้อกำลังส่งอยู่ กรุณารอจนทราบผล แล้วลองอีกครั้ง",
};

const PRINT_TEXT: PrintText = PrintText {
    nothing_chosen: "ยังไม่ได้เลือกสิ่งที่จะพิมพ์ กรุณาเลือกคำสั่งซื้อในรายการแล้วพิมพ์",
    what: "พิมพ์อะไร",
    slips_a6: "ใบจัดของ A6",
    slips_a4: "ใบจัดของ A4",
    list_a4: "รายการ A4",
    packing_slip: "ใบจัดของ",
    list: "คำสั่งซื้อที่ส่งแล้ว",
    count: |count| format!("{count} คำสั่งซื้อ"),
    sent_at: |time| format!("ส่งเมื่อ {time}"),
    pieces: |count| format!("{count} ชิ้น"),
    no_body: "เบราว์เซอร์นี้เก็บเพียงสรุปของคำสั่งซื้อนี้",
    checked: "จัดแล้ว",
    link: "ลิงก์",
    link_hint: "สแกนโค้ดด้วยอุปกรณ์อื่น หรือเปิดลิงก์ที่นั่น ระบบจะถามก่อนกรอกคำสั่งซื้อ โดยไม่มีหมายเลขและฉลาก และไม่ส่งเอง ผู้ที่มีลิงก์อ่านที่อยู่ได้",
    code_of: "คิวอาร์โค้ดของลิงก์",
    no_code: "คำสั่งซื้อยาวเกินไปสำหรับโค้ด กรุณาส่งลิงก์แทน",
    copy_link: "คัดลอกลิงก์",
    take_ask: "กรอกคำสั่งซื้อนี้ลงในแบบฟอร์มหรือไม่ สิ่งที่มีอยู่เรียกคืนได้ และจะไม่ส่งอะไร",
    take: "กรอก",
    leave: "ไม่กรอก",
    no_order: "ไม่มีคำสั่งซื้อในลิงก์นี้ ลิงก์อาจถูกตัด",
};
