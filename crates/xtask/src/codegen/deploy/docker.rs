//! An image with nginx, without rights and without a place to write to.

use super::statement::about;

/// Built from the root of the repository, after `cargo xtask app`.
pub(super) fn image() -> String {
    let about = about("#");
    format!(
        r#"{about}# cargo xtask app && docker build -f web/deploy/Dockerfile -t order-desk .
FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY web/deploy/nginx.conf /etc/nginx/conf.d/default.conf
COPY dist /srv/order-desk
EXPOSE 8080
"#
    )
}

/// How to run it: read-only, with the settings from outside.
pub(super) fn service() -> String {
    let about = about("#");
    format!(
        r#"{about}# docker compose -f web/deploy/compose.yaml up
services:
  order-desk:
    build:
      context: ../..
      dockerfile: web/deploy/Dockerfile
    ports: ["8080:8080"]
    read_only: true
    tmpfs: [/tmp]
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
    volumes:
      - ./config.json:/srv/order-desk/config.json:ro
"#
    )
}
