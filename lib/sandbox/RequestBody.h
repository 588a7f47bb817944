// SPDX-License-Identifier: MIT
//! The body of a request, whichever way it was written.
#pragma once

#include <QJsonObject>
#include <QString>

#include <string>
#include <tl/expected.hpp>

namespace sandbox::RequestBody {

//! Reads a JSON object; in words why it is none.
tl::expected<QJsonObject, QString> readJson(const std::string& body);
//! Reads a JSON object or a form (`application/x-www-form-urlencoded`), told apart by how they begin, because the SDKs
//! label them as they like.
tl::expected<QJsonObject, QString> readJsonOrForm(const std::string& body);
//! The text of a field: strings as they are, numbers as they are written; empty for anything else.
QString text(const QJsonObject& object, const QString& name);

} // namespace sandbox::RequestBody
