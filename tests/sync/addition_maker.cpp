// SPDX-License-Identifier: MIT
//! A program for the tests to kill. `addition_maker BOOK BASE_URL add` opens the sealed book of the test key, which may
//! be new, and creates a till at the service; `addition_maker BOOK BASE_URL refresh` opens the book and asks for all
//! that is in it. It tells what happened, a line each, and goes on until it is killed.

#include "k2/Client.h"
#include "k2/SystemClock.h"
#include "recipients/RecipientBook.h"
#include "store/SealedRecipientStore.h"
#include "sync/RecipientAddition.h"
#include "sync/RecipientSync.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

void say(const QByteArray& line)
{
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

k2::Service serviceAt(const QString& baseUrl)
{
    k2::Service service;
    service.baseUrl = QUrl(baseUrl);
    return service;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QString path = arguments.at(1);
    const auto mode = SealedRecipientStore::exists(path) ? SealedRecipientStore::OpenMode::OpenExisting
                                                         : SealedRecipientStore::OpenMode::CreateNew;
    SealedRecipientStore store(path, *BookKey::fromBytes(QByteArray(BookKey::size, 'k')), mode);
    RecipientBook book(store);
    k2::SystemClock clock;
    k2::Client client(serviceAt(arguments.at(2)), clock);
    client.setCredentials(k2::Credentials{ u"some-client"_s, u"some-secret"_s });
    RecipientAddition addition(book, client, ApiVersion::V2,
        { RecipientType::Till, { { Field::TillName, u"Duka"_s }, { Field::TillNumber, u"012345"_s } } });
    RecipientSync sync(book, client, clock);
    QObject::connect(
        &addition, &RecipientAddition::finished, &application, [](const AdditionReport&) { say("finished"); });
    QObject::connect(&sync, &RecipientSync::finished, &application, [](const SyncReport&) { say("finished"); });
    QObject::connect(&book, &RecipientBook::stateChanged, &application, [&](RecipientBook::State state) {
        if (state == RecipientBook::State::Failed)
            say("failed");
        if (state != RecipientBook::State::Ready)
            return;
        say("opened");
        if (arguments.at(3) == u"add"_s)
            addition.start();
        else
            sync.refreshAll();
    });
    book.open();
    return QCoreApplication::exec();
}
