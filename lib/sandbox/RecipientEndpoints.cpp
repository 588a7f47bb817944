// SPDX-License-Identifier: MIT
#include "sandbox/RecipientEndpoints.h"

#include "sandbox/Answers.h"
#include "sandbox/RecipientAnswer.h"
#include "sandbox/RecipientForm.h"
#include "sandbox/RequestBody.h"

#include <QUuid>

#include <httplib.h>

using namespace Qt::StringLiterals;

namespace sandbox {

bool RecipientEndpoints::answer(const httplib::Request& request, httplib::Response& response, const QString& origin)
{
    const auto path = RecipientPath::parse(QString::fromStdString(request.path));
    if (!path) {
        return false;
    }
    if (request.method == "POST" && path->id.isEmpty()) {
        create(*path, request, response, origin);
    } else if ((request.method == "GET" || request.method == "HEAD") && !path->id.isEmpty()) {
        query(*path, response);
    } else {
        Answers::notFound(response); // nothing lists recipients
    }
    return true;
}

void RecipientEndpoints::create(
    const RecipientPath& path, const httplib::Request& request, httplib::Response& response, const QString& origin)
{
    const auto body = RequestBody::readJson(request.body);
    auto record = body ? RecipientForm::read(path, *body) : tl::unexpected(body.error());
    if (!record) {
        Answers::rejected(response, record.error());
        return;
    }
    record->id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record->status = u"Pending"_s; // made up, as every word but Approved
    m_catalogue.put(*record);
    Answers::created(response, origin + RecipientPath{ path.spelling, record->id }.toString());
}

void RecipientEndpoints::query(const RecipientPath& path, httplib::Response& response) const
{
    const auto record = m_catalogue.find(path.id);
    if (!record) {
        Answers::notFound(response);
        return;
    }
    Answers::json(response, 200, path.isV2() ? RecipientAnswer::v2(*record) : RecipientAnswer::v1(*record));
}

} // namespace sandbox
