// SPDX-License-Identifier: MIT
//! The body of an HTML form, which is what the token endpoints read.
#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <utility>

namespace k2 {

//! `application/x-www-form-urlencoded`; what it encoded on the way is overwritten.
QByteArray formBody(std::initializer_list<std::pair<QByteArrayView, QString>> fields);

} // namespace k2
