// SPDX-License-Identifier: MIT
#include "sandbox/FaultActions.h"

#include "sandbox/Answers.h"
#include "sandbox/Connection.h"
#include "sandbox/HttpServer.h"

#include <httplib.h>

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace sandbox::FaultActions {

namespace {

//! Hands the body out of an answer whose content is to be sent in another way.
std::pair<std::string, std::string> takeContent(httplib::Response& response)
{
    auto type = response.get_header_value("Content-Type");
    response.headers.erase("Content-Type"); // setting a provider adds it again
    return { std::exchange(response.body, {}), type };
}

void answerStatus(const FaultRule& rule, httplib::Response& response)
{
    if (!rule.retryAfter.isEmpty()) {
        response.set_header("Retry-After", rule.retryAfter.toStdString());
    }
    if (rule.body.isNull()) {
        Answers::error(response, rule.status, rule.status, u"The sandbox was told to answer %1"_s.arg(rule.status));
    } else {
        Answers::bytes(response, rule.status, rule.body, rule.contentType);
    }
}

void truncate(httplib::Response& response, Connection& connection)
{
    const auto [body, type] = takeContent(response);
    response.set_content_provider(
        body.size(), type, [body = body, &connection](size_t, size_t, httplib::DataSink& sink) {
            sink.write(body.data(), body.size() / 2);
            connection.closeAfterwards();
            return false;
        });
}

void slowDown(const FaultRule& rule, httplib::Response& response, HttpServer& server)
{
    const auto [body, type] = takeContent(response);
    response.set_content_provider(
        body.size(), type, [body = body, pace = rule.pace, &server](size_t offset, size_t, httplib::DataSink& sink) {
            return (offset == 0 || server.pause(pace)) && sink.write(body.data() + offset, 1);
        });
}

void answerHuge(const FaultRule& rule, httplib::Response& response)
{
    // A JSON text of exactly that size: an empty object and blanks.
    const auto piece = [](size_t offset, size_t wanted) {
        std::string text(std::min(wanted, size_t{ 65536 }), ' ');
        if (offset == 0) {
            text.replace(0, 2, "{}");
        }
        return text;
    };
    const auto size = static_cast<size_t>(rule.bytes);
    response.status = rule.status;
    if (!rule.chunked) {
        response.set_content_provider(
            size, "application/json", [piece](size_t offset, size_t left, httplib::DataSink& sink) {
                const auto text = piece(offset, left);
                return sink.write(text.data(), text.size());
            });
        return;
    }
    response.set_chunked_content_provider("application/json", [piece, size](size_t offset, httplib::DataSink& sink) {
        if (offset >= size) {
            sink.done();
            return true;
        }
        const auto text = piece(offset, size - offset);
        return sink.write(text.data(), text.size());
    });
}

} // namespace

bool needsRightAnswer(const FaultRule& rule)
{
    using enum FaultRule::Action;
    return rule.action == Truncate || rule.action == Slow || rule.action == ExpireToken;
}

void apply(const FaultRule& rule, httplib::Response& response, Connection& connection, HttpServer& server)
{
    using enum FaultRule::Action;
    switch (rule.action) {
    case Status:
        answerStatus(rule, response);
        break;
    case Hang:
        connection.waitUntilPeerLeaves();
        connection.abandon();
        break;
    case Reset:
        connection.abandon();
        break;
    case Truncate:
        truncate(response, connection);
        break;
    case Garbage:
        Answers::bytes(
            response, rule.status, "{\"data\":{\"attributes\": \x01\xff not JSON <html>", "application/json");
        break;
    case Slow:
        slowDown(rule, response, server);
        break;
    case Redirect:
        Answers::bytes(response, rule.status, {}, rule.contentType);
        response.set_header("location", rule.location.toStdString());
        break;
    case Huge:
        answerHuge(rule, response);
        break;
    case Body:
        Answers::bytes(response, rule.status, rule.body, rule.contentType);
        break;
    case ExpireToken:
        break; // the tokens were expired before the request was answered
    }
}

} // namespace sandbox::FaultActions
