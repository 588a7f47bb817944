// SPDX-License-Identifier: MIT
//! The calls that create and query recipients.
#pragma once

#include "sandbox/RecipientCatalogue.h"

#include <QString>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace sandbox {

//! Answers below each of the paths that RecipientPath knows; the caller has checked the token. Thread-safe.
class RecipientEndpoints {
public:
    explicit RecipientEndpoints(RecipientCatalogue& catalogue)
        : m_catalogue(catalogue)
    {
    }

    //! False if the path is none of its own.
    //! \param origin what locations begin with
    bool answer(const httplib::Request& request, httplib::Response& response, const QString& origin);

private:
    void create(
        const RecipientPath& path, const httplib::Request& request, httplib::Response& response, const QString& origin);
    void query(const RecipientPath& path, httplib::Response& response) const;

    RecipientCatalogue& m_catalogue;
};

} // namespace sandbox
