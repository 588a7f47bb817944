// SPDX-License-Identifier: MIT
#include "sync/SyncReport.h"
#include "text/ErrorText.h"
#include "text/ReportText.h"

#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_ReportText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasFetchedAndChanged()
    {
        SyncReport report;
        report.asked = report.answered = 412;
        report.changed = 3;
        const QString text = reportText(report, u"Kopo Kopo"_s);
        QVERIFY2(text.contains(u"412"_s) && text.contains(u"3 changed"_s), qPrintable(text));
    }

    void saysThatNothingChangedInAWord()
    {
        SyncReport report;
        report.asked = 5;
        report.answered = 4;
        report.failures = { SyncFailure{ RecipientKey{ 1 }, error(k2::Error::Kind::Server) } };
        const QString text = reportText(report, u"Kopo Kopo"_s);
        QVERIFY2(text.contains(u"4 recipients, none changed."_s), qPrintable(text));
    }

    void namesTheMostFrequentReasonOfFailures()
    {
        SyncReport report;
        report.asked = 4;
        report.answered = 1;
        const auto failure = [](k2::Error::Kind kind) { return SyncFailure{ RecipientKey{ 1 }, error(kind) }; };
        report.failures
            = { failure(k2::Error::Kind::Server), failure(k2::Error::Kind::Gone), failure(k2::Error::Kind::Gone) };
        const QString text = reportText(report, u"Kopo Kopo"_s);
        QVERIFY2(text.contains(u"3 could not be fetched"_s), qPrintable(text));
        QVERIFY2(text.contains(errorText(error(k2::Error::Kind::Gone), u"Kopo Kopo"_s)), qPrintable(text));
    }

    void saysWhyItStopped()
    {
        SyncReport report;
        report.stoppedBy = error(k2::Error::Kind::Unauthorised);
        const QString text = reportText(report, u"Kopo Kopo"_s);
        QVERIFY2(text.contains(u"stopped early"_s), qPrintable(text));
        QVERIFY2(text.startsWith(errorText(*report.stoppedBy, u"Kopo Kopo"_s)), qPrintable(text));
    }

    void saysThatItWasCancelled()
    {
        SyncReport report;
        report.cancelled = true;
        QVERIFY(reportText(report, u"Kopo Kopo"_s).contains(u"cancelled"_s));
    }

    void saysWhyNobodyWasAsked()
    {
        SyncReport report;
        report.wholeBook = true;
        QVERIFY(!reportText(report, u"Kopo Kopo"_s).isEmpty());
        report.gone = 7;
        report.withoutLocation = 2;
        const QString text = reportText(report, u"Kopo Kopo"_s);
        QVERIFY2(text.contains(u"no longer answered for 7"_s) && text.contains(u"2 recipients have no location"_s),
            qPrintable(text));
    }

private:
    static k2::Error error(k2::Error::Kind kind)
    {
        k2::Error error;
        error.kind = kind;
        return error;
    }
};

QTEST_GUILESS_MAIN(tst_ReportText)
#include "tst_ReportText.moc"
