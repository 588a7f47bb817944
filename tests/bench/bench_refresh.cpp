// SPDX-License-Identifier: MIT
// bench_refresh SERVICE CA_FILE LOCATIONS_FILE: asks for every location of the file, into a durable book that is listed
// in a window, and prints one line of JSON: how long it took, how many answered, and the longest time in which the
// window could not have reacted. $K2_CLIENT_ID and $K2_CLIENT_SECRET are those of the service.
#include "LongestGap.h"
#include "k2/Client.h"
#include "k2/SystemClock.h"
#include "k2/TrustedAuthorities.h"
#include "recipients/RecipientBook.h"
#include "recipients/RecipientFilterModel.h"
#include "recipients/RecipientsModel.h"
#include "recipients/RecipientsView.h"
#include "store/SealedRecipientStore.h"
#include "sync/RecipientSync.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

QList<QString> locationsIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

ChangeSet toBeAsked(RecipientBook& book, const QList<QString>& locations)
{
    ChangeSet changes;
    changes.source = Source::Import;
    changes.time = QDateTime::currentDateTimeUtc();
    changes.added = book.takeKeys(static_cast<int>(locations.size()));
    for (qsizetype i = 0; i < locations.size(); ++i)
        changes.edits.append({ changes.added[i], Field::Location, Layer::Told, locations[i] });
    return changes;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_NO_GLIB", "1"); // see LongestGap
    QApplication application(argc, argv);
    if (argc != 4)
        return 2;
    k2::Service service;
    service.baseUrl = QUrl(QString::fromLocal8Bit(argv[1]));
    if (const QString file = QString::fromLocal8Bit(argv[2]); !file.isEmpty())
        service.extraCertificates = k2::certificatesFromFile(file).value_or(QList<QSslCertificate>());
    k2::SystemClock clock;
    k2::Client client(std::move(service), clock);
    client.setCredentials(
        k2::Credentials{ qEnvironmentVariable("K2_CLIENT_ID"), qEnvironmentVariable("K2_CLIENT_SECRET") });
    const QTemporaryDir folder;
    SealedRecipientStore store(
        folder.filePath(u"book.sqlite"_s), BookKey::generate(), SealedRecipientStore::OpenMode::CreateNew);
    RecipientBook book(store);
    RecipientsModel model(book);
    RecipientFilterModel list(model);
    list.sort(RecipientsModel::NameColumn);
    RecipientsView view;
    view.resize(800, 600);
    view.showModel(&list);
    view.show();
    RecipientSync sync(book, client, clock);
    LongestGap gap;
    QElapsedTimer timer;
    int answered = 0;
    const auto endWhenSaved = [&] {
        if (timer.isValid() && !sync.isRunning() && !book.hasUnsavedChanges()) {
            std::printf("{\"ms\": %.3f, \"answered\": %d, \"gap_ms\": %.3f}\n",
                static_cast<double>(timer.nsecsElapsed()) / 1e6, answered, gap.milliseconds());
            QCoreApplication::quit();
        }
    };
    QObject::connect(&sync, &RecipientSync::finished, &application, [&](const SyncReport& report) {
        answered = report.answered;
        endWhenSaved();
    });
    // As in a window that has been open for a moment.
    const auto beginWhenReady = [&] {
        if (timer.isValid() || book.size() == 0 || book.hasUnsavedChanges() || !client.authorities().areKnown())
            return;
        gap.begin();
        timer.start();
        sync.refreshAll();
    };
    QObject::connect(&client.authorities(), &k2::TrustedAuthorities::known, &application, beginWhenReady);
    QObject::connect(&book, &RecipientBook::changesSaved, &application, [&] {
        if (timer.isValid())
            endWhenSaved();
        else
            beginWhenReady();
    });
    QObject::connect(&book, &RecipientBook::stateChanged, &application, [&](RecipientBook::State state) {
        if (state == RecipientBook::State::Ready)
            book.apply(toBeAsked(book, locationsIn(QString::fromLocal8Bit(argv[3]))));
        else if (state == RecipientBook::State::Failed)
            QCoreApplication::exit(1);
    });
    book.open();
    return QApplication::exec();
}
