//! The endpoint as an OpenAPI 3.1 document: the request from the field register, the answer from
//! [`OrderState`].
//!
//! What the API's document leaves open stays open: there is no server, no authentication and no other status
//! than the one that it names, and the description says so.

use serde_json::{Map, Value, json};

use super::{DIALECT, object_of, order, parts};
use crate::reply::OrderState;

/// Where the endpoint is, below the warehouse's address.
pub const PATH: &str = "/apicenter/api/order";

const DEFINITIONS: &str = "components/schemas";

const DESCRIPTION: &str = "\
The one endpoint of an overseas-warehouse fulfilment system that takes orders. Made from its document.

The document does not say, and so neither does this: the servers' addresses, authentication (real deployments \
want a header or a token), any status but 200, limits on lengths and counts, what the values of `process_type` \
and `status` mean, the unit of `unit_price`, and what a second order with the same `client_code` and \
`package.order_number` does.";

const ANSWER: &str = "\
The warehouse took the order if `code` is 0, and refused it otherwise: the status is 200 either way. The \
document has every member of the answer required. It does not say what servers of this family are known to do: \
on a refusal `data` may be `null`, `[]`, `{}` or absent, and timestamps may be `null`.";

/// The document of `POST {base}/apicenter/api/order`, request and response.
#[must_use]
pub fn openapi() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Overseas-warehouse order API",
            "description": DESCRIPTION,
            // Of this document: the API's own is not stated.
            "version": env!("CARGO_PKG_VERSION"),
        },
        "jsonSchemaDialect": DIALECT,
        "paths": { PATH: { "post": operation() } },
        "components": { "schemas": schemas() },
    })
}

fn operation() -> Value {
    json!({
        "operationId": "createOrder",
        "summary": "Create an order (新增订单)",
        "requestBody": { "required": true, "content": content("Order") },
        "responses": { "200": { "description": ANSWER, "content": content("Reply") } },
    })
}

fn content(schema: &str) -> Value {
    json!({ "application/json": { "schema": { "$ref": format!("#/{DEFINITIONS}/{schema}") } } })
}

fn schemas() -> Map<String, Value> {
    let mut schemas = parts(DEFINITIONS);
    schemas.insert("Order".to_owned(), Value::Object(order(DEFINITIONS)));
    schemas.insert("OrderState".to_owned(), order_state());
    let reply = json!({
        "title": "Reply",
        "type": "object",
        "properties": {
            "code": { "type": "integer", "description": "0 for success; the refusals' numbers are the warehouse's own." },
            "message": { "type": "string", "description": "What happened, for people." },
            "data": { "$ref": format!("#/{DEFINITIONS}/OrderState"), "description": "The order's state." },
        },
        "required": ["code", "message", "data"],
        "additionalProperties": true,
    });
    schemas.insert("Reply".to_owned(), reply);
    schemas
}

fn order_state() -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for (key, description, mut schema) in OrderState::members() {
        if let Value::Object(schema) = &mut schema {
            schema.insert("description".to_owned(), json!(description));
        }
        properties.insert(key.to_owned(), schema);
        required.push(key);
    }
    let mut state = object_of(properties, &required);
    state.insert("title".to_owned(), json!("OrderState"));
    Value::Object(state)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every `$ref` in a value.
    fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
        match value {
            Value::Object(members) => {
                found.extend(members.get("$ref").and_then(Value::as_str));
                members
                    .values()
                    .for_each(|member| references(member, found));
            }
            Value::Array(elements) => elements
                .iter()
                .for_each(|element| references(element, found)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let document = openapi();
        let mut found = Vec::new();
        references(&document, &mut found);
        assert!(found.len() > 6, "{found:?}");
        for reference in found {
            let pointer = reference.strip_prefix('#').unwrap();
            assert!(
                document.pointer(pointer).is_some_and(Value::is_object),
                "{reference}"
            );
        }
    }

    #[test]
    fn the_answer_has_every_member_that_is_read() {
        let document = openapi();
        let state = &document["components"]["schemas"]["OrderState"];
        assert_eq!(
            state["properties"]["logistic_provider_code"]["type"],
            "string"
        );
        assert_eq!(state["properties"]["number_of_package"]["type"], "integer");
        assert_eq!(state["properties"]["shipments"]["items"]["type"], "string");
        assert_eq!(state["required"].as_array().unwrap().len(), 17);
    }
}
