// SPDX-License-Identifier: MIT
#include "dialogs/ImportDialog.h"
#include "support/FilledBook.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringEncoder>
#include <QTableView>
#include <QTemporaryFile>

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
        QVERIFY(table->model()->index(0, 1).data().toString().contains(u"Jane"_s));
        QVERIFY(table->model()->index(1, 1).data().toString().contains(u"New"_s));
        QVERIFY(table->model()->index(2, 1).data().toString().contains(u"another service"_s));
        QVERIFY(confirm(dialog)->isEnabled());
        QCOMPARE(dialog.import().count(LocationImport::Verdict::New), 1);
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
        QTRY_VERIFY(dialog.import().count(LocationImport::Verdict::New) == 0);
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
        QTRY_COMPARE(dialog.import().count(LocationImport::Verdict::New), 1);
        QVERIFY(dialog.findChild<QPlainTextEdit*>()->toPlainText().contains(u"Müller"_s));
    }

    void saysWhyAFileCannotBeRead()
    {
        FilledBook filled;
        QVERIFY(filled.isReady());
        ImportDialog dialog(filled.book, origin);
        dialog.show();
        dialog.readFile(u"/nowhere/at/all.txt"_s);
        bool said = false;
        for (const auto* label : dialog.findChildren<QLabel*>())
            said |= label->isVisible() && label->text().contains(u"/nowhere/at/all.txt"_s);
        QVERIFY(said);
    }

private:
    static QString id(int number) { return u"c7f300c0-f1ef-4151-9bbe-%1"_s.arg(number, 12, 10, QChar(u'0')); }
    static QString location(int number) { return u"https://api.kopokopo.com/api/v1/pay_recipients/"_s + id(number); }
    static QPushButton* confirm(const ImportDialog& dialog)
    {
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"Import recipients"_s)
                return button;
        }
        return nullptr;
    }

    const QString origin = u"https://api.kopokopo.com"_s;
};

QTEST_MAIN(tst_ImportDialog)
#include "tst_ImportDialog.moc"
