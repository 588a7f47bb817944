// SPDX-License-Identifier: MIT
#include "text/ErrorText.h"

#include "k2/Error.h"
#include "keychain/KeychainError.h"
#include "recipients/RecipientStore.h"
#include "sync/ServiceFieldNames.h"
#include "text/FieldText.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

//! "Try again in 5 minutes.": as long as the service asked us to wait, rounded up to what people count in.
QString whenToTryAgain(const std::optional<std::chrono::milliseconds>& wait)
{
    if (!wait || wait->count() <= 0)
        return ErrorText::tr("Try again in a few minutes.");
    const int seconds = static_cast<int>(std::min<qint64>((wait->count() + 999) / 1000, 86'400)); // a day at most
    if (seconds < 100)
        return seconds == 1 ? ErrorText::tr("Try again in a second.")
                            : ErrorText::tr("Try again in %Ln seconds.", nullptr, seconds);
    return ErrorText::tr("Try again in %Ln minutes.", nullptr, (seconds + 59) / 60);
}

//! What the service said, with its names of fields as the forms call them: "phone_number: is invalid" is "Phone number:
//! is invalid". Names that are words of English are left to the sentence, unless they begin it.
QString inOurWords(QString message)
{
    for (const Field field : recipientFields) {
        const QString name = serviceNameOf(field);
        if (name.isEmpty())
            continue;
        const QString pattern = name.contains(u'_') ? u"\\b%1\\b"_s : u"^%1(?=:)"_s;
        message.replace(QRegularExpression(pattern.arg(name)), fieldName(field));
    }
    return message;
}

//! What the service said, made fit for a quotation inside one of our sentences.
QString quotable(const QString& message)
{
    QString text = message.simplified();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString nativePath(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace

QString errorText(const k2::Error& error, const QString& serviceName)
{
    using Kind = k2::Error::Kind;
    switch (error.kind) {
    case Kind::Unreachable:
        return ErrorText::tr("%1 cannot be reached. Check the internet connection, then try again.").arg(serviceName);
    case Kind::ProxySignIn:
        return ErrorText::tr("%1 was not reached: the proxy on the way asks for a user name and password. Try again to "
                             "enter them; your company's IT knows them.")
            .arg(serviceName);
    case Kind::Timeout:
        return ErrorText::tr("%1 did not answer in time. Try again in a moment.").arg(serviceName);
    case Kind::Tls:
        return ErrorText::tr(
            "The connection to %1 is not secure, so nothing was sent. Check the date of this computer; "
            "if your company inspects traffic, add its CA certificate to the profile.")
            .arg(serviceName);
    case Kind::Unauthorised:
        return ErrorText::tr("%1 did not accept the client ID and client secret. Check them, then sign in again.")
            .arg(serviceName);
    case Kind::Forbidden:
        return ErrorText::tr("%1 does not allow this for your account. Ask the account's Administrator, or look in the "
                             "web app.")
            .arg(serviceName);
    case Kind::NotFound:
        return ErrorText::tr("%1 does not know this location. Check the address, or look in the web app.")
            .arg(serviceName);
    case Kind::Gone:
        return ErrorText::tr("%1 no longer answers this question. Look in the web app and enter what you find by hand.")
            .arg(serviceName);
    case Kind::RateLimited:
        return ErrorText::tr("%1 asks us to slow down. %2").arg(serviceName, whenToTryAgain(error.retryAfter));
    case Kind::Server:
        return ErrorText::tr("%1 has a problem of its own at the moment. %2")
            .arg(serviceName, whenToTryAgain(error.retryAfter));
    case Kind::Rejected: {
        const QString said = quotable(inOurWords(error.serverMessage));
        return said.isEmpty()
            ? ErrorText::tr("%1 did not accept the request. Check what was entered, then try again.").arg(serviceName)
            : ErrorText::tr("%1 did not accept the request: “%2”. Correct it, then try again.").arg(serviceName, said);
    }
    case Kind::BadResponse:
        return ErrorText::tr(
            "The answer of %1 could not be understood. Check the base URL of the profile, or try again "
            "later.")
            .arg(serviceName);
    case Kind::RefusedOrigin:
        return ErrorText::tr(
            "This location does not belong to %1, so it was not asked. Open the profile that it belongs "
            "to.")
            .arg(serviceName);
    case Kind::OutcomeUnknown:
        return (error.httpStatus == 0
                ? ErrorText::tr("The answer of %1 never came, so it may or may not have been done. Look in the web app "
                                "before you try again.")
                : ErrorText::tr("%1 answered, but its answer does not say whether it was done. Look in the web app "
                                "before you try again."))
            .arg(serviceName);
    case Kind::Cancelled:
        return ErrorText::tr("Stopped before %1 answered. Start again whenever you like.").arg(serviceName);
    }
    return {};
}

QString errorText(const StoreError& error)
{
    using Kind = StoreError::Kind;
    const QString path = nativePath(error.path);
    switch (error.kind) {
    case Kind::WrongKey:
        return ErrorText::tr("This key does not open the address book. Nothing is damaged: try again, or use the "
                             "recovery passphrase.");
    case Kind::Damaged:
        return ErrorText::tr("A part of the address book is damaged. Keep the file %1 and restore a backup of it.")
            .arg(path);
    case Kind::NewerVersion:
        return ErrorText::tr(
            "The address book was written by a newer Pay Recipients (book format %1; this one reads up to %2). "
            "Install the newest version to open it. Nothing was changed.")
            .arg(error.fileVersion)
            .arg(error.readableVersion);
    case Kind::InUse:
        return ErrorText::tr("The address book is open in another Pay Recipients. Close that one, then try again.");
    case Kind::DiskFull:
        return ErrorText::tr("The disk is full. Free some space, then try again.");
    case Kind::ReadOnly:
        return ErrorText::tr("The address book cannot be written. Allow writing to %1, then try again.").arg(path);
    case Kind::Unavailable:
        return ErrorText::tr(
            "The address book cannot be read or written. Check that the disk with %1 is there, then try "
            "again.")
            .arg(path);
    case Kind::Replaced:
        if (!error.keptAs.isEmpty())
            return ErrorText::tr("Another file has taken the place of the address book, %1. The address book was kept "
                                 "as %2. Move the other file away, then try again.")
                .arg(path, nativePath(error.keptAs));
        return ErrorText::tr("Another file has taken the place of the address book, %1. Move that file away, then try "
                             "again.")
            .arg(path);
    case Kind::Missing:
        if (!error.keptAs.isEmpty())
            return ErrorText::tr("There is no file %1 any more. If it was moved, bring it back and try again; or use "
                                 "the address book again that was set aside as %2.")
                .arg(path, nativePath(error.keptAs));
        return ErrorText::tr("There is no file %1 any more. If it was moved, bring it back and try again; or restore a "
                             "backup, which is still there.")
            .arg(path);
    }
    return {};
}

QString errorText(const KeychainError& error)
{
    using Kind = KeychainError::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return ErrorText::tr("The keychain does not hold this secret. Enter it again.");
    case Kind::Locked:
        return ErrorText::tr("The keychain is locked. Unlock it, then try again.");
    case Kind::Refused:
        return ErrorText::tr("The keychain did not allow it. Try again and allow Pay Recipients when you are asked.");
    case Kind::Unavailable:
        return ErrorText::tr(
            "This computer has no keychain running. Start one and try again, or carry on: secrets are then "
            "kept for this session only.");
    case Kind::TimedOut:
        return ErrorText::tr(
            "The keychain did not answer in time. Look for a question it may be asking, then try again.");
    case Kind::Failed:
        return ErrorText::tr("The keychain failed. Try again; if it fails again, restart the computer.");
    }
    return {};
}

} // namespace PayRecipients
