// SPDX-License-Identifier: MIT
//! The forms that answers of the service have.
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace httplib {
struct Response;
}

namespace sandbox::Answers {

void json(httplib::Response& response, int status, const QJsonObject& body);
void bytes(httplib::Response& response, int status, const QByteArray& body, const QByteArray& contentType);
//! 201 with the location of what was made. Its name is in lower case, as HTTP/2 has it: the php SDK reads it so.
void created(httplib::Response& response, const QString& location);
//! `{"error": …, "error_description": …}`, as the calls below /oauth answer.
void oauthError(httplib::Response& response, int status, const QString& error, const QString& description);
//! `{"error_code": …, "error_message": …}`, as all the others answer. The code is seen as a number and as a word.
void error(httplib::Response& response, int status, const QJsonValue& code, const QString& message);
//! 400 with a message that names the field.
void rejected(httplib::Response& response, const QString& message);
void notFound(httplib::Response& response);

} // namespace sandbox::Answers
