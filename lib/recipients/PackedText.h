// SPDX-License-Identifier: MIT
//! Text as the packed forms keep it: UTF-8 that loses nothing.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace PayRecipients {

class ByteReader;

//! UTF-8, with lone surrogates (a QString may hold them) written as three bytes of their own, so that every QString
//! comes back exactly.
QByteArray packText(QStringView text);

//! Appends packText()'s form, and gives its size.
qsizetype appendPackedText(QByteArray& bytes, QStringView text);

//! True for exactly the bytes that packText() writes.
bool isPackedText(QByteArrayView bytes);

//! Reads packText()'s form.
//! \param bytes isPackedText() holds for them
QString unpackText(QByteArrayView bytes);

//! The next text of a reader, which fails where the bytes are none.
QString readPackedText(ByteReader& reader);

} // namespace PayRecipients
