// SPDX-License-Identifier: MIT
#include "sandbox/ControlEndpoints.h"

#include "sandbox/AccessTokens.h"
#include "sandbox/Answers.h"
#include "sandbox/Faults.h"
#include "sandbox/PaymentEndpoints.h"
#include "sandbox/RecipientAnswer.h"
#include "sandbox/RequestBody.h"
#include "sandbox/RequestLog.h"

#include <QJsonObject>

#include <httplib.h>

using namespace Qt::StringLiterals;

namespace sandbox {

ControlEndpoints::ControlEndpoints(RecipientCatalogue& recipients, PaymentEndpoints& payments,
    const AccessTokens& tokens, Faults& faults, RequestLog& log)
    : m_recipients(recipients)
    , m_payments(payments)
    , m_tokens(tokens)
    , m_faults(faults)
    , m_log(log)
{
}

bool ControlEndpoints::answer(const httplib::Request& request, httplib::Response& response, const QString& origin)
{
    const auto path = QString::fromStdString(request.path);
    const auto root = u"/_sandbox/"_s;
    if (!path.startsWith(root)) {
        return false;
    }
    const auto call = QString::fromStdString(request.method) + u' ' + path.sliced(root.size());
    const auto recipient = u"PUT recipients/"_s;
    const auto payment = u"PUT payments/"_s;
    if (call == u"GET requests"_s) {
        Answers::bytes(response, 200, m_log.toJson(), "application/json");
    } else if (call == u"DELETE requests"_s) {
        m_log.clear();
        Answers::json(response, 200, {});
    } else if (call == u"GET faults"_s) {
        Answers::bytes(response, 200, m_faults.toJson(), "application/json");
    } else if (call == u"PUT faults"_s) {
        putFaults(request, response);
    } else if (call == u"GET locations"_s) {
        QByteArray lines;
        for (const auto& record : m_recipients.records()) {
            lines += (origin + RecipientPath{ record.spelling, record.id }.toString() + u'\n').toUtf8();
        }
        Answers::bytes(response, 200, lines, "text/plain; charset=utf-8");
    } else if (call == u"GET tokens"_s) {
        Answers::bytes(response, 200, m_tokens.values().join(u'\n').toLatin1(), "text/plain; charset=utf-8");
    } else if (call.startsWith(recipient)) {
        putRecipient(call.sliced(recipient.size()).toLower(), request, response);
    } else if (call.startsWith(payment)) {
        putPayment(call.sliced(payment.size()).toLower(), request, response);
    } else {
        Answers::notFound(response);
    }
    return true;
}

void ControlEndpoints::putFaults(const httplib::Request& request, httplib::Response& response)
{
    if (const auto set = m_faults.set(QByteArray::fromStdString(request.body)); !set) {
        Answers::rejected(response, set.error());
        return;
    }
    Answers::json(response, 200, {});
}

void ControlEndpoints::putRecipient(const QString& id, const httplib::Request& request, httplib::Response& response)
{
    const auto body = RequestBody::readJson(request.body);
    auto record = m_recipients.find(id);
    if (!record) {
        Answers::notFound(response);
        return;
    }
    if (!body) {
        Answers::rejected(response, body.error());
        return;
    }
    for (auto attribute = body->begin(); attribute != body->end(); ++attribute) {
        const auto value
            = attribute->isNull() ? std::nullopt : std::optional(RequestBody::text(*body, attribute.key()));
        if (attribute.key() == u"status"_s) {
            record->status = value.value_or(QString());
        } else if (attribute.key() == u"recipient_reference"_s || attribute.key() == u"destination_reference"_s) {
            record->reference = value;
        } else if (attribute.key() == u"nickname"_s) {
            record->nickname = value;
        } else if (value) {
            record->details.insert(attribute.key(), *value);
        } else {
            record->details.remove(attribute.key());
        }
    }
    m_recipients.put(*record);
    Answers::json(response, 200, RecipientAnswer::v1(*record));
}

void ControlEndpoints::putPayment(const QString& id, const httplib::Request& request, httplib::Response& response)
{
    const auto body = RequestBody::readJson(request.body);
    const auto status = body ? RequestBody::text(*body, u"status"_s) : QString();
    if (status.isEmpty()) {
        Answers::rejected(response, u"status can't be blank"_s);
    } else if (m_payments.setStatus(id, status)) {
        Answers::json(response, 200, {});
    } else {
        Answers::notFound(response);
    }
}

} // namespace sandbox
