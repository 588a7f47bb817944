// SPDX-License-Identifier: MIT
//! One account of the service as a person set it up: which service, and how it is spoken to.
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

namespace PayRecipients {

//! Whose service a profile talks to.
enum class Environment {
    Production, //!< Kopo Kopo's own, with real money
    Sandbox, //!< Kopo Kopo's own, for trying things out
    Custom, //!< any other address that speaks K2 Connect
};

//! Which generation of the K2 Connect calls creates recipients. Queries read both.
enum class ApiVersion {
    V1,
    V2,
};

//! The settings of one account. Holds no secret: those lie in the keychain under the names given here.
struct Profile {
    QString id; //!< a UUID without braces; names the profile's files and keychain entries, and never changes
    QString name; //!< what people call it; unique without regard to case
    Environment environment = Environment::Production;
    QUrl baseUrl = baseUrlOf(Environment::Production);
    ApiVersion apiVersion = ApiVersion::V2;
    QString caCertificateFile; //!< PEM file of a company's own authority, trusted besides the system's; may be empty
    bool hasCredentials = false; //!< client id and secret were put into the keychain
    bool isSigningOut = false; //!< … and are to be taken out again; that was not over yet
    bool sealedWithPassphraseOnly = false; //!< the book was made where there was no keychain
    QString bookKeyEntry; //!< tells the key of this book from those of books that were set aside; empty for the first
    QStringList formerBookKeyEntries; //!< of the books that were set aside
    QStringList proxies; //!< host and port of those on its way whose passwords were put into the keychain

    //! A profile with a new id. \a baseUrl counts for Environment::Custom only.
    static Profile create(const QString& name, Environment environment, const QUrl& baseUrl = {});

    //! Where a person signs in to see references.
    QUrl webAppUrl() const;
    //! Scheme, host and port of the base URL, `https://host[:port]`; the port only where it is not the scheme's own.
    QString origin() const;
    //! The same of any address.
    static QString originOf(const QUrl& address);
    QString credentialsKeychainName() const;
    QString bookKeychainName() const;
    //! Where the keys of its books lie, those of books that were set aside included.
    QStringList bookKeychainNames() const;
    //! Where the password of a proxy lies, whoever uses it.
    static QString proxyKeychainName(const QString& proxy);

    //! Where the service answers; an empty URL for Environment::Custom.
    static QUrl baseUrlOf(Environment environment);

    //! Why a text cannot be a base URL.
    enum class UrlProblem {
        Empty,
        NotAUrl, //!< no host, or characters that no URL has
        UnknownScheme, //!< neither https nor http
        Insecure, //!< http, and not to this computer
        HasCredentials, //!< a user name or password
        HasPath, //!< a path, query or fragment
    };
    //! Reads what a person typed. Surrounding white space and a trailing slash are ignored, a missing scheme is https,
    //! the scheme's own port is dropped.
    static tl::expected<QUrl, UrlProblem> checkBaseUrl(const QString& text);

    friend bool operator==(const Profile&, const Profile&) = default;
};

} // namespace PayRecipients
