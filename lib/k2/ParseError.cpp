// SPDX-License-Identifier: MIT
#include "k2/ParseError.h"

#include "k2/Error.h"

using namespace Qt::StringLiterals;

namespace k2 {

Error toError(const ParseError& problem)
{
    Error error;
    error.kind = Error::Kind::BadResponse;
    switch (problem.kind) {
    case ParseError::Kind::NotJson:
        error.detail = u"The answer is not JSON"_s;
        break;
    case ParseError::Kind::Missing:
        error.detail = u"The answer lacks %1"_s.arg(problem.field);
        break;
    case ParseError::Kind::WrongType:
        error.detail = u"The answer holds something unexpected as %1"_s.arg(problem.field);
        break;
    }
    return error;
}

} // namespace k2
