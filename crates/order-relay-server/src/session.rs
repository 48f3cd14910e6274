//! Signing in with an invitation, and out.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::{Extension, Form};
use order_relay::token::Claims;
use order_relay::{Notice, Person, Purpose};
use order_server::requested;
use serde::Deserialize;

use crate::log;
use crate::request::{cookie, json, notice};
use crate::state::AppState;
use crate::time::{DAY, now};

/// What the page of an invitation may do: nothing but send its form.
const POLICY: &str =
    "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// `GET /invite/{token}`: a button. Programs that look at links ahead of people do not press it, so the invitation is still good
/// when the person does.
pub(crate) async fn invitation(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    let locale = requested(&headers);
    let Ok(claims) = state.secret.verify(Purpose::Invite, &token, now()) else {
        return notice(&Notice::NoInvitation, &[], locale);
    };
    let shops = claims.person.clients.join(", ");
    let button = escape(&Notice::Invitation(shops).text(locale));
    // The token has been verified: it has letters of base64 alone.
    let page = format!(
        "<!doctype html>\n<html lang=\"{}\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Order Desk</title><form method=\"post\" action=\"../session\"><input type=\"hidden\" name=\"invite\" value=\"{token}\">\
         <button>{button}</button></form></html>\n",
        locale.tag()
    );
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    let headers = [
        (header::CONTENT_TYPE, html),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY),
        ),
        // What leads here must not be told to others; without any referrer browsers would name no origin with the form either.
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("same-origin"),
        ),
    ];
    (headers, Body::from(page)).into_response()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// What signs somebody in.
#[derive(Deserialize)]
pub(crate) struct SignIn {
    invite: String,
}

/// `POST /session`: an invitation becomes a session, once.
pub(crate) async fn sign_in(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    Form(form): Form<SignIn>,
) -> Response {
    let locale = requested(&headers);
    let opened = tokio::task::spawn_blocking(move || open(&state, &form.invite));
    match opened.await {
        Ok(Ok(cookie)) => {
            let mut response = Redirect::to("/").into_response();
            response.headers_mut().insert(header::SET_COOKIE, cookie);
            response
        }
        Ok(Err(refusal)) => notice(&refusal, &[], locale),
        Err(error) => {
            log::failure("signing somebody in", &error);
            notice(&Notice::Internal, &[], locale)
        }
    }
}

fn open(state: &AppState, invite: &str) -> Result<HeaderValue, Notice> {
    let now = now();
    let claims = state.secret.verify(Purpose::Invite, invite, now);
    let claims = claims.map_err(|_| Notice::NoInvitation)?;
    let is_first = state
        .store
        .use_invitation(&claims.id, now)
        .map_err(|error| {
            log::failure("using an invitation", &error);
            Notice::Internal
        })?;
    if !is_first {
        return Err(Notice::NoInvitation);
    }
    let days = state.config.session_days.get();
    let session = Claims {
        until: now.saturating_add(i64::from(days) * DAY),
        ..claims
    };
    let token = state
        .secret
        .sign(Purpose::Session, &session)
        .ok_or(Notice::Internal)?;
    cookie(&token, days).parse().map_err(|_| Notice::Internal)
}

/// `GET /session`: who is signed in.
pub(crate) async fn show(Extension(person): Extension<Person>, headers: HeaderMap) -> Response {
    match serde_json::to_string(&person) {
        Ok(body) => json(200, body, None),
        Err(_) => notice(&Notice::Internal, &[], requested(&headers)),
    }
}

/// `DELETE /session`: the browser forgets it.
pub(crate) async fn sign_out(headers: HeaderMap) -> Response {
    let mut response = notice(&Notice::Done, &[], requested(&headers));
    if let Ok(cookie) = cookie("", 0).parse() {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    *response.status_mut() = StatusCode::OK;
    response
}
