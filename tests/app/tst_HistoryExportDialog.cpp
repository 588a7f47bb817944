// SPDX-License-Identifier: MIT
#include "trust/HistoryExportDialog.h"

#include "exchange/WorkbookParts.h"
#include "support/FilledBook.h"
#include "trust/ChangeGuard.h"
#include "widgets/MessageBar.h"

#include <QCheckBox>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_HistoryExportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_book = std::make_unique<FilledBook>();
        QVERIFY(m_book->isReady());
        m_jane = m_book->add({ { Field::FirstName, u"Jane"_s }, { Field::PhoneNumber, u"0712345678"_s } });
        m_john = m_book->add({ { Field::FirstName, u"John"_s } });
        ChangeSet swap;
        swap.source = Source::Import;
        swap.time = QDateTime::currentDateTimeUtc();
        swap.file = u"list.csv"_s;
        swap.lines.insert(m_jane, 7);
        swap.edits << Edit{ m_jane, Field::PhoneNumber, Layer::Told, u"0799000111"_s };
        m_book->book.apply(swap);
        m_book->book.apply(
            acknowledgement(*m_book->book.find(m_jane), u"=she said so"_s, QDateTime::currentDateTimeUtc()));
    }

    void everythingOfOneRecipientIsWritten()
    {
        const QString text = exported(m_jane, u"one.csv"_s, 3);
        QVERIFY(text.contains(u"'0712345678,'0799000111"_s));
        QVERIFY(text.contains(u",list.csv,7,"_s));
        QVERIFY(text.contains(u"'=she said so"_s)); // no formula
        QVERIFY(!text.contains(u"John"_s));
    }

    void periodOfAllRecipientsIsWritten() { QVERIFY(exported(std::nullopt, u"all.csv"_s, 4).contains(u"John"_s)); }

    void removedRecipientsAreInIt()
    {
        ChangeSet removal;
        removal.time = QDateTime::currentDateTimeUtc();
        removal.removed << m_john;
        m_book->book.apply(removal);
        QVERIFY(exported(std::nullopt, u"all.csv"_s, 6).contains(u"John"_s)); // its name, and that it is gone
    }

    void workbookIsWrittenWhereTheNameSaysSo()
    {
        exported(m_jane, u"one.xlsx"_s, 3);
        QFile file(m_folder.filePath(u"one.xlsx"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto parts = WorkbookParts::of(file.readAll());
        QVERIFY(parts.has_value());
        QCOMPARE(parts->rows, 4);
    }

    void fileThatCannotBeWrittenIsSaid()
    {
        HistoryExportDialog dialog(m_book->book, m_jane);
        dialog.show();
        dialog.exportTo(u"/nowhere/history.csv"_s);
        QTRY_VERIFY(dialog.findChild<MessageBar*>()->text().contains(u"/nowhere/history.csv"_s));
        QVERIFY(dialog.isVisible());
    }

private:
    QString exported(std::optional<RecipientKey> key, const QString& name, int events)
    {
        HistoryExportDialog dialog(m_book->book, key);
        QSignalSpy exported(&dialog, &HistoryExportDialog::exported);
        dialog.exportTo(m_folder.filePath(name));
        if (!exported.wait() || exported.first().first().toInt() != events) {
            qWarning() << exported;
            return {};
        }
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::unique_ptr<FilledBook> m_book;
    QTemporaryDir m_folder;
    RecipientKey m_jane{};
    RecipientKey m_john{};
};

QTEST_MAIN(tst_HistoryExportDialog)
#include "tst_HistoryExportDialog.moc"
