// SPDX-License-Identifier: MIT
#include "sandbox/Answers.h"

#include <QJsonDocument>

#include <httplib.h>

using namespace Qt::StringLiterals;

namespace sandbox::Answers {

void json(httplib::Response& response, int status, const QJsonObject& body)
{
    bytes(response, status, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json; charset=utf-8");
}

void bytes(httplib::Response& response, int status, const QByteArray& body, const QByteArray& contentType)
{
    response.status = status;
    response.set_content(body.toStdString(), contentType.toStdString());
}

void created(httplib::Response& response, const QString& location)
{
    json(response, 201, {}); // an empty object: some versions of the ruby SDK parse the body
    response.set_header("location", location.toStdString());
}

void oauthError(httplib::Response& response, int status, const QString& error, const QString& description)
{
    json(response, status, { { u"error"_s, error }, { u"error_description"_s, description } });
}

void error(httplib::Response& response, int status, const QJsonValue& code, const QString& message)
{
    json(response, status, { { u"error_code"_s, code }, { u"error_message"_s, message } });
}

void rejected(httplib::Response& response, const QString& message)
{
    error(response, 400, 400, message);
}

void notFound(httplib::Response& response)
{
    error(response, 404, 404, u"The requested resource was not found"_s);
}

} // namespace sandbox::Answers
