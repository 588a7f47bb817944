// SPDX-License-Identifier: MIT
#include "exchange/ImportDialog.h"
#include "exchange/ImportPreview.h"
#include "recipients/PreparedChanges.h"
#include "support/FilledBook.h"
#include "support/ToolTipOf.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTableView>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_ImportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void previewsWhatIsNewKnownAndRefused()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        filled.add({ { Field::Location, location(1) }, { Field::FirstName, u"Jane"_s } });
        ImportDialog dialog(filled.book, origin);
        dialog.setText(u"POST 201 location: %1 ok\n%2\nhttps://elsewhere.example/api/v1/pay_recipients/%3\n"_s.arg(
            location(1), location(2), id(3)));
        auto* table = dialog.findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QVERIFY(verdict(dialog, 0).contains(u"Jane"_s));
        QCOMPARE(verdict(dialog, 1), u"New"_s);
        QVERIFY(verdict(dialog, 2).contains(u"elsewhere.example"_s));
        QVERIFY(verdict(dialog, 2).contains(u"api.kopokopo.com"_s));
        QVERIFY(confirm(dialog)->isEnabled());
        QCOMPARE(dialog.import().count(RecipientImport::Verdict::New), 1);
    }

    void aNameThatLooksLikeMarkupIsTheTooltipAsItIs()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        dialog.setText(u"Name,Phone number\n<b>Jane</b>,0712345678\n"_s);
        auto* table = dialog.findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        const QRect name = table->visualRect(table->model()->index(0, 1));
        QCOMPARE(toolTipOf(*table->viewport(), name.center()), u"<b>Jane</b>"_s);
    }

    void cannotBeConfirmedWithoutAnythingNew_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no location") << u"Dear colleague, see you tomorrow."_s;
        QTest::newRow("only known ones") << location(1);
    }

    void cannotBeConfirmedWithoutAnythingNew()
    {
        QFETCH(QString, text);
        FilledBook filled;
        QVERIFY(filled.isReady());
        filled.add({ { Field::Location, location(1) } });
        ImportDialog dialog(filled.book, origin);
        dialog.setText(location(2));
        QTRY_VERIFY(confirm(dialog)->isEnabled());
        dialog.setText(text);
        QVERIFY(!confirm(dialog)->isEnabled());
        QTRY_VERIFY(dialog.import().count(RecipientImport::Verdict::New) == 0);
        QVERIFY(!confirm(dialog)->isEnabled());
    }

    void readsFilesInTheEncodingTheirFirstBytesTell_data()
    {
        QTest::addColumn<QStringConverter::Encoding>("encoding");
        QTest::newRow("UTF-8") << QStringConverter::Utf8;
        QTest::newRow("UTF-16, little end first") << QStringConverter::Utf16LE;
        QTest::newRow("UTF-16, big end first") << QStringConverter::Utf16BE;
    }

    void readsFilesInTheEncodingTheirFirstBytesTell()
    {
        QFETCH(QStringConverter::Encoding, encoding);
        QTemporaryFile file;
        QVERIFY(file.open());
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        file.write(encoder(u"für Müller: %1\r\n"_s.arg(location(7))));
        file.close();
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.readFile(file.fileName());
        QTRY_COMPARE(dialog.import().count(RecipientImport::Verdict::New), 1);
        QVERIFY(dialog.findChild<QPlainTextEdit*>()->toPlainText().contains(u"Müller"_s));
    }

    void readsATableAndItsColumnsCanBeCorrected()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        filled.add({ { Field::Type, u"till"_s }, { Field::TillNumber, u"004321"_s }, { Field::TillName, u"Duka"_s } });
        ImportDialog dialog(filled.book, origin);
        dialog.setText(u"Type,Till name,Till number,Colour\n"
                       "till,Duka,004321,old\n"
                       "till,Duka Mpya,004321,\n"
                       "till,Soko,7654,new\n"
                       "till,Zote,2.54E+11,\n"_s);
        QTRY_COMPARE(dialog.import().rows().size(), std::size_t{ 4 });
        using Verdict = RecipientImport::Verdict;
        QCOMPARE(dialog.import().count(Verdict::Same), 1);
        QCOMPARE(dialog.import().count(Verdict::New), 1);
        QCOMPARE(dialog.import().count(Verdict::Wrong), 2); // a contradiction, and lost digits
        QVERIFY(verdict(dialog, 1).contains(u"line 2"_s));
        QVERIFY(verdict(dialog, 3).contains(u"spreadsheet"_s));

        QComboBox* choice = columnChoice(dialog, u"Colour"_s);
        QVERIFY(choice);
        QCOMPARE(choice->currentText(), u"Left out"_s);
        const int note = choice->findText(u"Note"_s);
        choice->setCurrentIndex(note);
        Q_EMIT choice->activated(note);
        QTRY_COMPARE(dialog.import().count(Verdict::Changed), 1);
        QCOMPARE(dialog.import().rows()[2].offer.text(Field::Note), u"new"_s);
    }

    void wordsAboveLocationsAreAHeadingOnlyWhereTheyStandOverColumns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTable");
        const auto locations = [](const QString& before) {
            QString text;
            for (int number = 1; number <= 10; ++number)
                text += before + location(number) + u'\n';
            return text;
        };
        QTest::newRow("a letter") << u"Dear Jane,\nplease add these:\n"_s + locations({}) << false;
        QTest::newRow("a greeting") << u"Dear all\n"_s + locations({}) << false;
        QTest::newRow("known headings") << u"Name,Location\n"_s + locations(u"Jane,"_s) << true;
        QTest::newRow("headings of another language") << u"Wer,Wo\n"_s + locations(u"Jane,"_s) << true;
    }

    void wordsAboveLocationsAreAHeadingOnlyWhereTheyStandOverColumns()
    {
        QFETCH(QString, text);
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.setText(text);
        QTRY_COMPARE(dialog.import().count(RecipientImport::Verdict::New), 10);
        QCOMPARE(dialog.import().rows().size(), std::size_t{ 10 });
        const QString firstWords = text.left(text.indexOf(QRegularExpression(u"[,\\n]"_s)));
        QTEST(columnChoice(dialog, firstWords) != nullptr, "isTable");
    }

    void aHeadingOfAnotherLanguageMayStandOverOneRow()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.setText(u"Wer,Wo\nJane,"_s + location(1));
        QTRY_COMPARE(dialog.import().count(RecipientImport::Verdict::New), 1);
        QVERIFY(columnChoice(dialog, u"Wer"_s));
    }

    void wrongRowsAreSavedWithTheirReason()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        dialog.setText(u"First name;Phone number;Destination reference\nJane;0712345678;4cab4ebf\nAnn;0799000111;\n"_s);
        QTRY_COMPARE(dialog.import().count(RecipientImport::Verdict::Wrong), 1);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"wrong.csv"_s);
        dialog.saveWrongRows(path);
        QTRY_VERIFY(says(dialog, u"Saved 1 row"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY2(csv.contains(u"Jane"_s) && csv.contains(u"no destination reference"_s), qPrintable(csv));
        QVERIFY(!csv.contains(u"Ann"_s));
        QVERIFY(dialog.areWrongRowsSaved());
        dialog.setText(u"First name;Phone number;Destination reference\nPeter;0712345679;5dab\nAnn;0799000111;\n"_s);
        QTRY_VERIFY(!dialog.areWrongRowsSaved());
    }

    void wrongLocationsOfATextAreSavedWithTheirLines()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        dialog.setText(u"%1\n\nhttps://elsewhere.example/api/v1/pay_recipients/%2\n"_s.arg(location(1), id(2)));
        QTRY_COMPARE(dialog.import().count(RecipientImport::Verdict::Wrong), 1);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"wrong.csv"_s);
        dialog.saveWrongRows(path);
        QTRY_VERIFY(says(dialog, u"Saved 1 row"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].endsWith(u"Line,Location,What is wrong"_s));
        QVERIFY2(lines[1].startsWith(u"3,https://elsewhere.example/api/v1/pay_recipients/"_s)
                && lines[1].contains(u"api.kopokopo.com"_s),
            qPrintable(lines[1]));
    }

    void wrongRowsThatCannotBeWrittenAreSaid()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        dialog.setText(u"First name;Destination reference\nJane;4cab4ebf\n"_s);
        QTRY_COMPARE(dialog.import().count(RecipientImport::Verdict::Wrong), 1);
        dialog.saveWrongRows(u"/nowhere/at all/wrong.csv"_s);
        QTRY_VERIFY(says(dialog, u"could not be written"_s));
        QVERIFY(button(dialog, u"Save the wrong rows"_s)->isEnabled());
    }

    void whatIsAgreedToIsWorkedOutBeforeItIsAccepted()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        dialog.setText(location(1) + u'\n' + location(2));
        QTRY_VERIFY(confirm(dialog)->isEnabled());
        confirm(dialog)->click();
        QVERIFY(!confirm(dialog)->isEnabled());
        QTRY_COMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        const auto prepared = dialog.takePrepared();
        QVERIFY(prepared);
        QCOMPARE(prepared->effective.added.size(), 2);
        QCOMPARE(prepared->effective.source, Source::Import);
        QCOMPARE(filled.book.size(), 0);
    }

    void cancelEndsAnImportFirstAndChangesNothing()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        QString text;
        for (int i = 0; i < 30'000; ++i)
            text += location(i) + u'\n';
        dialog.setText(text);
        QTRY_VERIFY_WITH_TIMEOUT(confirm(dialog)->isEnabled(), 30'000);
        auto* preview = dialog.findChild<ImportPreview*>();
        confirm(dialog)->click();
        QVERIFY(preview->isPreparing());
        QVERIFY(preview->findChild<QProgressBar*>()->isVisible());
        QVERIFY(!dialog.findChild<QPlainTextEdit*>()->isEnabled());
        dialog.reject();
        QVERIFY(dialog.isVisible());
        QVERIFY(!preview->isPreparing());
        QVERIFY(!dialog.takePrepared());
        QVERIFY(confirm(dialog)->isEnabled());
        QVERIFY(dialog.findChild<QPlainTextEdit*>()->isEnabled());
        confirm(dialog)->click();
        QTRY_COMPARE_WITH_TIMEOUT(dialog.result(), static_cast<int>(QDialog::Accepted), 30'000);
        QCOMPARE(dialog.takePrepared()->effective.added.size(), 30'000);
    }

    void closedFromOutsideItEndsAnImport()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        dialog.setText(location(1));
        QTRY_VERIFY(confirm(dialog)->isEnabled());
        dialog.accept();
        auto* preview = dialog.findChild<ImportPreview*>();
        QVERIFY(preview->isPreparing());
        dialog.done(QDialog::Rejected); // as whoever closes the book does, which is gone then
        QVERIFY(!preview->isPreparing());
        QVERIFY(!dialog.takePrepared());
    }

    void whatCannotBeReadIsRefusedWithASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("folder") << u"folder"_s << u"is a folder"_s;
        QTest::newRow("gone") << u"gone"_s << u"is no file that can be read"_s;
        QTest::newRow("workbook") << u"list.xlsx"_s << u"Save it as CSV"_s;
        QTest::newRow("address book") << u"book.sqlite"_s << u"how to move a book"_s;
#ifdef Q_OS_UNIX
        QTest::newRow("pipe") << u"pipe"_s << u"is no file that can be read"_s;
#endif
    }

    void whatCannotBeReadIsRefusedWithASentence()
    {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
        write(folder.filePath(u"list.xlsx"_s), "PK\x03\x04\x14\x00\x06\x00[Content_Types].xml\x00"_ba);
        write(folder.filePath(u"book.sqlite"_s), "SQLite format 3\x00\x10\x00"_ba);
        if (name == u"pipe"_s)
            QCOMPARE(QProcess::execute(u"mkfifo"_s, { folder.filePath(name) }), 0);
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        dialog.readFile(folder.filePath(name));
        QTRY_VERIFY(says(dialog, sentence));
        QVERIFY(dialog.findChild<QPlainTextEdit*>()->isVisible());
        QVERIFY(!confirm(dialog)->isEnabled());
    }

    void whatIsDroppedIsRead_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("saysMore");
        QTest::newRow("text") << QStringList() << location(7) << false;
        QTest::newRow("a file") << QStringList{ location(7) } << QString() << false;
        QTest::newRow("two files") << QStringList{ location(7), location(8) } << QString() << true;
    }

    void whatIsDroppedIsRead()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, text);
        QFETCH(bool, saysMore);
        QTemporaryDir folder;
        QMimeData dropped;
        QList<QUrl> urls;
        for (const QString& content : files) {
            QFile file(folder.filePath(QString::number(urls.size())));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content.toUtf8());
            urls << QUrl::fromLocalFile(file.fileName());
        }
        if (urls.isEmpty())
            dropped.setText(text);
        else
            dropped.setUrls(urls);
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        QDragEnterEvent enter({ 10, 10 }, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(&dialog, &enter));
        QDropEvent drop({ 10, 10 }, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(&dialog, &drop));
        QTRY_COMPARE(dialog.import().count(RecipientImport::Verdict::New), 1);
        QCOMPARE(dialog.import().rows()[0].offer.text(Field::Location), location(7));
        QCOMPARE(says(dialog, u"Only 0 was read"_s), saysMore);
    }

    void aLargeFileIsReadButNotShown()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        for (int i = 0; i < 5000; ++i)
            file.write((location(i) + u'\n').toUtf8());
        file.close();
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.readFile(file.fileName());
        QTRY_COMPARE(dialog.import().count(RecipientImport::Verdict::New), 5000);
        QVERIFY(dialog.findChild<QPlainTextEdit*>()->toPlainText().isEmpty());
    }

    void paymentsAreOfferedToBeLookedUp()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        dialog.setText(origin + u"/api/v2/send_money/"_s + id(1) + u' ' + origin + u"/api/v1/payments/"_s + id(2));
        QPushButton* lookUp = nullptr;
        QTRY_VERIFY((lookUp = button(dialog, u"Look up payments"_s)));
        QSignalSpy chosen(&dialog, &ImportDialog::paymentsChosen);
        lookUp->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<QList<QUrl>>().size(), 2);
    }

    void saysWhyAFileCannotBeRead()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        dialog.readFile(u"/nowhere/at/all.txt"_s);
        QTRY_VERIFY(says(dialog, u"/nowhere/at/all.txt"_s));
    }

private:
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QString id(int number)
    {
        return u"c7f300c0-f1ef-4151-9bbe-%1"_s.arg(number, 12, 10, QChar(u'0'));
    }
    static QString location(int number)
    {
        return u"https://api.kopokopo.com/api/v1/pay_recipients/"_s + id(number);
    }
    static QPushButton* button(const ImportDialog& dialog, const QString& name)
    {
        for (auto* one : dialog.findChildren<QPushButton*>()) {
            if (one->accessibleName() == name || one->text() == name)
                return one;
        }
        return nullptr;
    }
    static QPushButton* confirm(const ImportDialog& dialog)
    {
        return button(dialog, u"Import recipients"_s);
    }
    static QString verdict(const ImportDialog& dialog, int row)
    {
        const auto* model = dialog.findChild<QTableView*>()->model();
        return model->index(row, model->columnCount() - 1).data().toString();
    }
    static bool says(const ImportDialog& dialog, const QString& part)
    {
        const auto labels = dialog.findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }
    static QComboBox* columnChoice(const ImportDialog& dialog, const QString& heading)
    {
        for (const auto* label : dialog.findChildren<QLabel*>()) {
            if (label->text() == heading)
                return qobject_cast<QComboBox*>(label->buddy());
        }
        return nullptr;
    }

    const QString origin = u"https://api.kopokopo.com"_s;
};

QTEST_MAIN(tst_ImportDialog)
#include "tst_ImportDialog.moc"
