//! Everything that this sandbox says by itself: its codes, their HTTP statuses, and the wording.
//!
//! What is wrong with an order is said by `order-model`.

use axum::http::StatusCode;
use order_model::Locale;

/// What a reply's envelope says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The order is stored.
    Accepted,
    /// The order is known; this is its state.
    Found,
    /// The newest orders.
    Listed {
        /// How many are listed.
        shown: usize,
        /// How many there are.
        total: u64,
    },
    /// The order has issues that refuse it.
    Refused {
        /// The first of them, in words.
        first: String,
        /// How many there are beside it.
        more: usize,
    },
    /// The order number is taken by an order that says something else.
    Conflict {
        /// The shop's code.
        client_code: String,
        /// The merchant's order number.
        order_number: String,
    },
    /// There is no such order.
    UnknownOrder {
        /// The shop's code.
        client_code: String,
        /// The merchant's order number.
        order_number: String,
    },
    /// The body is not JSON.
    NotJson {
        /// What is wrong with it, and where, as a sentence.
        what: String,
    },
    /// The body ended before its announced length.
    Interrupted,
    /// The query lacks something or has something that it should not.
    Query {
        /// What the query must be.
        expected: &'static str,
    },
    /// The header of `--token` is not there or has another value.
    Token {
        /// The header's name.
        header: String,
    },
    /// There is nothing at this path.
    UnknownPath {
        /// The path.
        path: String,
    },
    /// The path does not take this method.
    Method {
        /// The method.
        method: String,
        /// The path.
        path: String,
    },
    /// The body is above `--body-limit`.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
        /// The body's size in bytes, if it was announced.
        size: Option<u64>,
    },
    /// The body is announced as something else than JSON in UTF-8.
    MediaType {
        /// The `Content-Type`.
        found: String,
    },
    /// The body is compressed.
    Encoding {
        /// The `Content-Encoding`.
        found: String,
    },
    /// `--fault 500` hit.
    FaultOrdered,
    /// Something broke in here.
    Internal,
}

impl Notice {
    /// The envelope's `code`: 0 for success, the HTTP status for what concerns the call, from 1001 for what concerns
    /// the order.
    #[must_use]
    pub fn code(&self) -> u16 {
        match self {
            Self::Accepted | Self::Found | Self::Listed { .. } => 0,
            Self::Refused { .. } => 1001,
            Self::Conflict { .. } => 1002,
            Self::UnknownOrder { .. } => 1003,
            _ => self.status().as_u16(),
        }
    }

    /// The HTTP status. Refusals of an order are 200, as servers of this family answer them.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Accepted
            | Self::Found
            | Self::Listed { .. }
            | Self::Refused { .. }
            | Self::Conflict { .. } => StatusCode::OK,
            Self::NotJson { .. } | Self::Interrupted | Self::Query { .. } => {
                StatusCode::BAD_REQUEST
            }
            Self::Token { .. } => StatusCode::UNAUTHORIZED,
            Self::UnknownOrder { .. } | Self::UnknownPath { .. } => StatusCode::NOT_FOUND,
            Self::Method { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::MediaType { .. } | Self::Encoding { .. } => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::FaultOrdered | Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The envelope's `message`.
    #[must_use]
    pub fn text(&self, locale: Locale) -> String {
        match locale {
            Locale::En => self.english(),
            Locale::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Accepted => "Order accepted.".to_owned(),
            Self::Found => "Order found.".to_owned(),
            Self::Listed { shown, total } => format!("The newest {shown} of {total} orders."),
            Self::Refused { first, more: 0 } => first.clone(),
            Self::Refused { first, more: 1 } => format!("{first} There is 1 more kind."),
            Self::Refused { first, more } => format!("{first} There are {more} more problems."),
            Self::Conflict {
                client_code,
                order_number,
            } => format!(
                "Order number {order_number} of shop {client_code} is taken by an order that says something else. \
                 Use another order number, or send the order as it was."
            ),
            Self::UnknownOrder {
                client_code,
                order_number,
            } => {
                format!("Shop {client_code} has no order with the number {order_number}.")
            }
            Self::NotJson { what } => what.clone(),
            Self::Interrupted => {
                "The body ended before its announced length. Send the order again.".to_owned()
            }
            Self::Query { expected } => format!("The query must be {expected}."),
            Self::Token { header } => {
                format!("Send the header {header} with the value that this server expects.")
            }
            Self::UnknownPath { path } => {
                format!("There is nothing at {path}. Orders go to POST /apicenter/api/order.")
            }
            Self::Method { method, path } => format!("{path} does not take {method}."),
            Self::TooLarge {
                limit,
                size: Some(size),
            } => {
                format!("The body has {size} bytes; this server takes at most {limit}.")
            }
            Self::TooLarge { limit, size: None } => {
                format!("The body is larger than the {limit} bytes that this server takes.")
            }
            Self::MediaType { found } => {
                format!("The body is announced as {found}. Send application/json in UTF-8.")
            }
            Self::Encoding { found } => {
                format!("The body is compressed ({found}). Send it as it is.")
            }
            Self::FaultOrdered => "This server was started to answer so (--fault 500).".to_owned(),
            Self::Internal => "Something broke in the server. The log says what.".to_owned(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Accepted => "订单已接收。".to_owned(),
            Self::Found => "已找到订单。".to_owned(),
            Self::Listed { shown, total } => format!("共 {total} 个订单，显示最新的 {shown} 个。"),
            Self::Refused { first, more: 0 } => first.clone(),
            Self::Refused { first, more } => format!("{first}另有 {more} 个问题。"),
            Self::Conflict {
                client_code,
                order_number,
            } => format!(
                "店铺 {client_code} 的订单号 {order_number} 已被另一个内容不同的订单使用。请更换订单号，或按原内容重新发送。"
            ),
            Self::UnknownOrder {
                client_code,
                order_number,
            } => {
                format!("店铺 {client_code} 没有订单号为 {order_number} 的订单。")
            }
            Self::NotJson { what } => what.clone(),
            Self::Interrupted => "请求体未达到声明的长度就中断了。请重新发送订单。".to_owned(),
            Self::Query { expected } => format!("查询参数应为 {expected}。"),
            Self::Token { header } => {
                format!("请发送请求头 {header}，其值须与本服务器的设置一致。")
            }
            Self::UnknownPath { path } => {
                format!("{path} 不存在。订单请发送到 POST /apicenter/api/order。")
            }
            Self::Method { method, path } => format!("{path} 不支持 {method} 方法。"),
            Self::TooLarge {
                limit,
                size: Some(size),
            } => format!("请求体为 {size} 字节；本服务器最多接收 {limit} 字节。"),
            Self::TooLarge { limit, size: None } => {
                format!("请求体超过了本服务器可接收的 {limit} 字节。")
            }
            Self::MediaType { found } => {
                format!("请求体声明为 {found}。请以 UTF-8 编码的 application/json 发送。")
            }
            Self::Encoding { found } => format!("请求体经过压缩（{found}）。请不要压缩。"),
            Self::FaultOrdered => "本服务器按启动参数如此回答（--fault 500）。".to_owned(),
            Self::Internal => "服务器内部出错。详情见日志。".to_owned(),
        }
    }
}
