// SPDX-License-Identifier: MIT
//! Why an answer's body is not what it should be.
#pragma once

#include <QObject>
#include <QString>

namespace k2 {

struct Error;

//! What is wrong, and where. Holds no value out of the body.
struct ParseError {
    Q_GADGET

public:
    enum class Kind {
        NotJson, //!< no JSON, cut off, nested too deeply
        Missing, //!< a field that must be there is absent, null or empty
        WrongType, //!< a field holds something else than it should
    };
    Q_ENUM(Kind)

    Kind kind = Kind::NotJson;
    QString field; //!< for example `data.attributes.status`; empty for NotJson

    friend bool operator==(const ParseError&, const ParseError&) = default;
};

//! As the error of a call: BadResponse, with the field in its detail.
Error toError(const ParseError& problem);

} // namespace k2
