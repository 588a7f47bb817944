// SPDX-License-Identifier: MIT
#include "FileOpenEvents.h"

#include <QCoreApplication>
#include <QFileOpenEvent>
#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_FileOpenEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhichFileTheSystemWantsOpened()
    {
        const FileOpenEvents events(*QCoreApplication::instance());
        QSignalSpy opened(&events, &FileOpenEvents::fileOpened);
        QFileOpenEvent event(u"/home/njeri/a b.payrecipients"_s);
        QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"/home/njeri/a b.payrecipients"_s);
    }

    void leavesAddressesThatAreNoFilesAlone()
    {
        const FileOpenEvents events(*QCoreApplication::instance());
        QSignalSpy opened(&events, &FileOpenEvents::fileOpened);
        QFileOpenEvent event(QUrl(u"https://example.test/"_s));
        QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
        QVERIFY(opened.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_FileOpenEvents)
#include "tst_FileOpenEvents.moc"
