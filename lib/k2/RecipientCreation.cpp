// SPDX-License-Identifier: MIT
#include "k2/RecipientCreation.h"

#include "k2/Answer.h"
#include "k2/Client.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace k2 {

namespace {

QString pathOf(RecipientCreation::ApiVersion version)
{
    return version == RecipientCreation::ApiVersion::V1 ? u"/api/v1/pay_recipients"_s
                                                        : u"/api/v2/external_recipients"_s;
}

} // namespace

RecipientCreation::RecipientCreation(Client& client, ApiVersion version, QString type, Fields fields, QObject* parent)
    : Request(client, Nature::Change, client.urlOf(pathOf(version)), parent)
    , m_version(version)
    , m_type(std::move(type))
    , m_fields(std::move(fields))
{
}

QByteArray RecipientCreation::body() const
{
    QJsonObject recipient;
    for (const auto& [name, value] : m_fields) {
        if (!value.isEmpty())
            recipient.insert(name, value);
    }
    const QString key = m_version == ApiVersion::V1 ? u"pay_recipient"_s : u"external_recipient"_s;
    return QJsonDocument(QJsonObject{ { u"type"_s, m_type }, { key, recipient } }).toJson(QJsonDocument::Compact);
}

Result<void> RecipientCreation::accept(const Answer& answer)
{
    m_answered = answer.location();
    if (answer.status != 201)
        return tl::make_unexpected(
            Error{ .kind = Error::Kind::OutcomeUnknown, .detail = u"The answer does not say that it was created"_s });
    if (!client().isOwnOrigin(m_answered)) {
        return tl::make_unexpected(Error{
            .kind = Error::Kind::OutcomeUnknown, .detail = u"The answer does not say where the recipient is"_s });
    }
    m_result = m_answered;
    return {};
}

void RecipientCreation::fail(const Error& error)
{
    m_result = tl::make_unexpected(error);
}

} // namespace k2
