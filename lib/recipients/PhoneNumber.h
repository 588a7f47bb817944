// SPDX-License-Identifier: MIT
//! Kenyan phone numbers in all the ways in which they are written.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

namespace PayRecipients {

//! The ASCII digits of a text, in their order, whatever stands between them.
QByteArray asciiDigits(QStringView text);

//! The digits after the country code: of "254712345678", "0712345678", "2540712345678" and "712345678" always
//! "712345678". Nothing for digits that cannot be a whole Kenyan number.
//! \param digits ASCII digits only
std::optional<QByteArray> nationalPhoneDigits(QByteArrayView digits);

//! Whether a text can be a phone number of any country: 9 to 15 digits (ITU-T E.164 allows no more), an optional plus
//! before them, and what people put between them.
bool canBePhoneNumber(QStringView text);

//! A number without what people put between its digits, as the service takes it: "+254 (712) 345-678" is
//! "+254712345678". A text that cannot be a phone number is returned as it is.
QString compactPhoneNumber(const QString& text);

//! As people read it: "+254 712 345 678". A number that is not a whole Kenyan one is returned as it is.
QString groupedPhoneNumber(const QString& number);

} // namespace PayRecipients
