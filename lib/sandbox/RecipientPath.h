// SPDX-License-Identifier: MIT
//! The spellings of a recipient's location.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace sandbox {

//! A path below which recipients are made and found. All spellings lead to the same recipients.
struct RecipientPath {
    enum class Spelling {
        V1, //!< `/api/v1/pay_recipients`
        V2, //!< `/api/v2/external_recipients`
        V2Old, //!< `/api/v2/pay_recipients`, which the ruby SDK used until February 2026
        Bare, //!< `/pay_recipients`, as some examples of the guides print it
    };

    Spelling spelling = Spelling::V1;
    QString id; //!< empty for the collection

    //! Reads a path without query; nothing if it leads to no recipient.
    static std::optional<RecipientPath> parse(QStringView path);

    QString toString() const;
    //! Answers below this path have the shape of v2.
    bool isV2() const { return spelling == Spelling::V2 || spelling == Spelling::V2Old; }
};

} // namespace sandbox
