//! Simplified Chinese.

use super::kind::{Notice, StateText, Wording};

pub(super) const WORDING: Wording = Wording { notice, state };

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Accepted => "订单已接收。".to_owned(),
        Notice::Found => "已找到订单。".to_owned(),
        Notice::Listed { shown, total } => format!("共 {total} 个订单，显示最新的 {shown} 个。"),
        Notice::Refused { first, more: 0 } => first.clone(),
        Notice::Refused { first, more } => format!("{first}另有 {more} 个问题。"),
        Notice::Conflict {
            client_code,
            order_number,
        } => format!(
            "店铺 {client_code} 的订单号 {order_number} 已被另一个内容不同的订单使用。请更换订单号，或按原内容重新发送。"
        ),
        Notice::UnknownOrder {
            client_code,
            order_number,
        } => {
            format!("店铺 {client_code} 没有订单号为 {order_number} 的订单。")
        }
        Notice::NotJson { what } => what.clone(),
        Notice::Interrupted => "请求体未达到声明的长度就中断了。请重新发送订单。".to_owned(),
        Notice::BodyTimeout { limit } => format!(
            "请求体未在本服务器等待的 {} 秒内到达。请重新发送订单。",
            limit.as_secs_f64()
        ),
        Notice::Query { expected } => format!("查询参数应为 {expected}。"),
        Notice::Origin { origin } => format!(
            "来自 {origin} 的页面不能调用本服务器。如需允许，请用 --allow-origin {origin} 启动本服务器。"
        ),
        Notice::Host { host } => format!(
            "本服务器不使用名称 {host}。请通过 localhost 或其地址访问，或用 --allow-origin http://{host} 启动本服务器。"
        ),
        Notice::Token { header } => {
            format!("请发送请求头 {header}，其值须与本服务器的设置一致。")
        }
        Notice::UnknownPath { path } => {
            format!("{path} 不存在。订单请发送到 POST /apicenter/api/order。")
        }
        Notice::Method { method, path } => format!("{path} 不支持 {method} 方法。"),
        Notice::TooLarge {
            limit,
            size: Some(size),
        } => format!("请求体为 {size} 字节；本服务器最多接收 {limit} 字节。"),
        Notice::TooLarge { limit, size: None } => {
            format!("请求体超过了本服务器可接收的 {limit} 字节。")
        }
        Notice::MediaType { found } => {
            format!("请求体声明为 {found}。请以 UTF-8 编码的 application/json 发送。")
        }
        Notice::Encoding { found } => format!("请求体经过压缩（{found}）。请不要压缩。"),
        Notice::FaultOrdered => "本服务器按启动参数如此回答（--fault 500）。".to_owned(),
        Notice::Internal => "服务器内部出错。详情见日志。".to_owned(),
    }
}

fn state(text: &StateText<'_>) -> String {
    match text {
        StateText::Received => "已接收，等待检查订单数据。".to_owned(),
        StateText::Validated => "已接收，订单数据检查通过。".to_owned(),
        StateText::Allocated => "已分配库存。".to_owned(),
        StateText::Packed => "已拣货打包。".to_owned(),
        StateText::HandedOver => "已出库，交给物流商。".to_owned(),
        StateText::Shortage { sku } => format!("缺货：{sku}。"),
        StateText::WithCarrier { carrier } => format!("{carrier} 已揽收。"),
    }
}
