// SPDX-License-Identifier: MIT
#include "sandbox/PaymentEndpoints.h"

#include "sandbox/Answers.h"
#include "sandbox/PaymentForm.h"
#include "sandbox/RequestBody.h"

#include <httplib.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString& collection(bool v2)
{
    static const auto payments = u"/api/v1/payments"_s;
    static const auto sendMoney = u"/api/v2/send_money"_s;
    return v2 ? sendMoney : payments;
}

QJsonArray batches(const PaymentRecord& payment)
{
    double total = 0;
    for (const auto& disbursement : payment.disbursements) {
        total += disbursement.toObject().value(u"amount"_s).toString().toDouble();
    }
    const bool whole = total == std::floor(total);
    return { QJsonObject{
        { u"status"_s, u"Transferred"_s },
        { u"amount"_s, QString::number(total, 'f', whole ? 1 : 2) },
        { u"disbursements"_s, payment.disbursements },
    } };
}

QJsonObject document(const PaymentRecord& payment, const QString& origin)
{
    const bool scheduled = payment.status == u"Scheduled"_s;
    QJsonObject attributes{
        { u"status"_s, payment.status },
        { u"created_at"_s, payment.createdAt },
        { u"transfer_batches"_s, scheduled ? QJsonValue() : QJsonValue(batches(payment)) },
        { u"metadata"_s, payment.metadata.isUndefined() ? QJsonValue() : payment.metadata },
        { u"_links"_s,
            QJsonObject{
                { u"self"_s, origin + collection(payment.v2) + u'/' + payment.id },
                { u"callback_url"_s, payment.callbackUrl },
            } },
    };
    if (payment.v2) {
        attributes.insert(u"currency"_s, payment.currency);
        attributes.insert(
            u"source_identifier"_s, payment.sourceIdentifier.isEmpty() ? QJsonValue() : payment.sourceIdentifier);
        attributes.insert(u"destinations"_s, scheduled ? QJsonValue() : QJsonValue(payment.destinations));
        attributes.insert(u"errors"_s, scheduled ? QJsonValue() : QJsonValue(QJsonArray()));
    } else {
        attributes.insert(u"amount"_s, payment.amount);
    }
    return { { u"data"_s,
        QJsonObject{
            { u"id"_s, payment.id },
            { u"type"_s, payment.v2 ? u"send_money"_s : u"payment"_s },
            { u"attributes"_s, attributes },
        } } };
}

} // namespace

bool PaymentEndpoints::answer(const httplib::Request& request, httplib::Response& response, const QString& origin)
{
    const auto path = QString::fromStdString(request.path);
    for (const bool v2 : { false, true }) {
        const auto& base = collection(v2);
        if (path != base && !path.startsWith(base + u'/')) {
            continue;
        }
        const auto id = path.sliced(qMin(path.size(), base.size() + 1)).toLower();
        if (request.method == "POST" && path == base) {
            create(v2, request, response, origin);
        } else if ((request.method == "GET" || request.method == "HEAD") && !id.isEmpty()) {
            query(v2, id, response, origin);
        } else {
            Answers::notFound(response);
        }
        return true;
    }
    return false;
}

bool PaymentEndpoints::setStatus(const QString& id, const QString& status)
{
    const std::lock_guard lock(m_mutex);
    const auto payment = m_payments.find(id);
    if (payment == m_payments.end()) {
        return false;
    }
    payment->status = status;
    return true;
}

void PaymentEndpoints::create(
    bool v2, const httplib::Request& request, httplib::Response& response, const QString& origin)
{
    const auto body = RequestBody::readJson(request.body);
    if (!body) {
        Answers::rejected(response, body.error());
        return;
    }
    const auto now = QDateTime::currentDateTimeUtc();
    const auto payment = v2 ? PaymentForm::readV2(*body, m_recipients, now) : PaymentForm::readV1(*body, now);
    if (!payment) {
        Answers::rejected(response, payment.error());
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_payments.insert(payment->id, *payment);
    }
    Answers::created(response, origin + collection(v2) + u'/' + payment->id);
}

void PaymentEndpoints::query(bool v2, const QString& id, httplib::Response& response, const QString& origin) const
{
    const std::lock_guard lock(m_mutex);
    const auto payment = m_payments.constFind(id);
    if (payment == m_payments.cend() || payment->v2 != v2) {
        Answers::notFound(response);
        return;
    }
    Answers::json(response, 200, document(*payment, origin));
}

} // namespace sandbox
