//! Chinese.

use super::Wording;
use crate::notice::Notice;

pub(super) const WORDING: Wording = Wording { notice };

fn notice(notice: &Notice) -> String {
    let text = match notice {
        Notice::UnknownPath => "此地址没有内容。",
        Notice::Method => "此地址不接受这种请求方法。",
        Notice::Origin => "不允许该来源的页面向这里发送。",
        Notice::MediaType => "请以 JSON 格式发送订单：application/json。",
        Notice::TooLarge(bytes) => return format!("订单超过 {bytes} 字节。"),
        Notice::Interrupted => "请求没有完整送达，请重新发送。",
        Notice::SignIn => "请先用仓库发给您的邀请链接登录。",
        Notice::NoInvitation => "邀请已过期或已被使用：请向仓库索取新的邀请。",
        Notice::Invitation(shops) => return format!("登录并发送以下店铺的订单：{shops}"),
        Notice::Done => "完成。",
        Notice::NotYourShop(shop) => return format!("您无权发送店铺 {shop} 的订单：请联系仓库。"),
        Notice::TooMany(seconds) => return format!("请求过于频繁，请在 {seconds} 秒后重试。"),
        Notice::Refused { first, more: 0 } => first,
        Notice::Refused { first, more } => return format!("{first}（另有 {more} 处问题）"),
        Notice::NoNumber => "订单需要店铺编码和订单号。",
        Notice::OtherOrder => "同一订单号的另一份订单已经发送。请查看那份订单，或换一个订单号。",
        Notice::MayHaveArrived => "订单可能已经送达，因此不会再次发送：请向仓库确认。",
        Notice::UnderWay => "订单正在发往仓库。",
        Notice::Arrived => "仓库已确认收到该订单。",
        Notice::Found => "以下是该订单的处理结果。",
        Notice::NotKnown => "这里没有收到过此订单号的订单。",
        Notice::NotReached => "无法连接仓库。没有发送任何内容：请稍后再试。",
        Notice::RelayNotLetIn => "仓库不接受本中继的凭证。没有发送任何内容：请告知管理员。",
        Notice::Internal => "发送之前这里出现了问题：请稍后再试。",
        Notice::NotJson(what) => what,
    };
    text.to_owned()
}
