// SPDX-License-Identifier: MIT
#include "exchange/ExportDialog.h"
#include "exchange/TextDecoding.h"
#include "support/FilledBook.h"
#include "widgets/MessageBar.h"
#include "widgets/MutedLabel.h"
#include "widgets/NewPassphraseFields.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! A dialog over a book with so many tills.
class OpenedExport : public FilledBook {
public:
    explicit OpenedExport(int tills)
    {
        if (!isReady())
            return;
        for (int i = 0; i < tills; ++i)
            keys << add({ { Field::Type, u"till"_s }, { Field::TillName, u"Duka %1"_s.arg(i) },
                { Field::TillNumber, u"00%1"_s.arg(i + 100) } });
    }

    //! The rows of the list stand in the opposite order of the book; the first chosen of them are chosen.
    ExportDialog& open(qsizetype shown, qsizetype chosen)
    {
        QList<RecipientKey> list(keys.crbegin(), keys.crend());
        dialog = std::make_unique<ExportDialog>(
            book, ExportDialog::Offer{ list.first(shown), list.first(chosen) }, u"Acme Ltd"_s);
        dialog->show();
        return *dialog;
    }

    QAbstractButton* button(const QString& name) const
    {
        for (auto* one : dialog->findChildren<QAbstractButton*>()) {
            if (one->accessibleName() == name || QString(one->text()).remove(u'&') == name)
                return one;
        }
        return nullptr;
    }

    void fill(const QString& name, const QString& text) const
    {
        for (auto* one : dialog->findChildren<QLineEdit*>()) {
            if (one->accessibleName() == name)
                one->setText(text);
        }
    }

    QString message() const { return dialog->findChild<MessageBar*>()->text(); }

    QList<RecipientKey> keys;
    std::unique_ptr<ExportDialog> dialog;
};

class tst_ExportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guardIsAskedBeforeAnythingLeaves()
    {
        OpenedExport opened(3);
        ExportDialog& dialog = opened.open(3, 0);
        QList<RecipientKey> asked;
        ExportDialog::Go go;
        dialog.setGuard([&](const QList<RecipientKey>& keys, const ExportDialog::Go& onward) {
            asked = keys;
            go = onward;
        });
        opened.button(u"Export recipients"_s)->click();
        QCOMPARE(asked.size(), 3);
        QVERIFY(!dialog.findChild<QFileDialog*>());
        go(asked.first(2)); // one was left out
        QVERIFY(dialog.findChild<QFileDialog*>());
        const QTemporaryDir folder;
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        dialog.exportTo(folder.filePath(u"two.csv"_s));
        QVERIFY(exported.wait());
        QCOMPARE(exported.first().first().toInt(), 2);
    }

    void whatChangesAfterTheGuardDoesNotLeave()
    {
        OpenedExport opened(1);
        ExportDialog& dialog = opened.open(1, 0);
        opened.button(u"Export recipients"_s)->click();
        auto* file = dialog.findChild<QFileDialog*>();
        QVERIFY(file);
        ChangeSet told;
        told.source = Source::Service;
        told.time = QDateTime::currentDateTimeUtc();
        told.edits << Edit{ opened.keys.first(), Field::TillNumber, Layer::Told, u"999999"_s };
        opened.book.apply(told);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"one.csv"_s);
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        Q_EMIT file->fileSelected(path);
        QVERIFY(exported.wait());
        QVERIFY(contentOf(path).contains("00100"));
        QVERIFY(!contentOf(path).contains("999999"));
    }

    void offersWhatIsPossible_data()
    {
        QTest::addColumn<int>("shown");
        QTest::addColumn<int>("chosen");
        QTest::addColumn<ExportDialog::What>("first");
        QTest::newRow("no list") << 0 << 0 << ExportDialog::What::Everything;
        QTest::newRow("a list") << 3 << 0 << ExportDialog::What::ListAsShown;
        QTest::newRow("one row") << 3 << 1 << ExportDialog::What::ListAsShown;
        QTest::newRow("several rows") << 3 << 2 << ExportDialog::What::ChosenRows;
    }

    void offersWhatIsPossible()
    {
        QFETCH(int, shown);
        QFETCH(int, chosen);
        QFETCH(ExportDialog::What, first);
        OpenedExport opened(4);
        QCOMPARE(opened.open(shown, chosen).what(), first);
        QCOMPARE(opened.button(u"The list as shown"_s)->isEnabled(), shown > 0);
        QCOMPARE(opened.button(u"The chosen rows"_s)->isEnabled(), chosen > 0);
        QVERIFY(opened.button(u"Everything"_s)->isEnabled());
        QVERIFY(opened.button(u"Everything"_s)->accessibleDescription().startsWith(u'4'));
    }

    void writesWhatWasChosenInItsOrder_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("list") << u"The list as shown"_s << QStringList{ u"Duka 3"_s, u"Duka 2"_s, u"Duka 1"_s };
        QTest::newRow("rows") << u"The chosen rows"_s << QStringList{ u"Duka 3"_s, u"Duka 2"_s };
        QTest::newRow("everything") << u"Everything"_s
                                    << QStringList{ u"Duka 0"_s, u"Duka 1"_s, u"Duka 2"_s, u"Duka 3"_s };
    }

    void writesWhatWasChosenInItsOrder()
    {
        QFETCH(QString, what);
        QFETCH(QStringList, names);
        QTemporaryDir folder;
        OpenedExport opened(4);
        ExportDialog& dialog = opened.open(3, 2);
        opened.button(what)->click();
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        dialog.exportTo(folder.filePath(u"without an ending"_s));
        QTRY_COMPARE(exported.size(), 1);
        const QString path = folder.filePath(u"without an ending.csv"_s);
        QCOMPARE(exported.first(), (QVariantList{ static_cast<int>(names.size()), path }));
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        const QStringList lines = QString::fromUtf8(contentOf(path)).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), names.size() + 1);
        for (qsizetype i = 0; i < names.size(); ++i)
            QVERIFY2(lines[i + 1].contains(names[i]), qPrintable(lines[i + 1]));
    }

    void aWorkbookIsAZipFile()
    {
        QTemporaryDir folder;
        OpenedExport opened(4);
        ExportDialog& dialog = opened.open(4, 0);
        opened.button(u"Excel workbook"_s)->click();
        dialog.exportTo(folder.filePath(u"book.xlsx"_s));
        QTRY_COMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(contentOf(folder.filePath(u"book.xlsx"_s)).startsWith("PK\x03\x04"));
    }

    void aPassphraseIsSaidToLackWhatItLacks_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("too short") << u"mbili tatu"_s << u"mbili tatu"_s << u"Use at least 12 characters"_s;
        QTest::newRow("two that differ") << u"mbili tatu nne"_s << u"mbili tatu nane"_s
                                         << u"The two are not the same yet."_s;
        QTest::newRow("nothing") << u"mbili tatu nne"_s << u"mbili tatu nne"_s << QString();
    }

    void aPassphraseIsSaidToLackWhatItLacks()
    {
        QFETCH(const QString, passphrase);
        QFETCH(const QString, again);
        QFETCH(const QString, sentence);
        OpenedExport opened(4);
        const ExportDialog& dialog = opened.open(4, 2);
        opened.button(u"Shared book"_s)->click();
        opened.fill(u"Passphrase"_s, passphrase);
        opened.fill(u"Passphrase again"_s, again);
        QCOMPARE(opened.button(u"Export recipients"_s)->isEnabled(), sentence.isEmpty());
        const auto* fields = dialog.findChild<NewPassphraseFields*>();
        const auto* hint = fields->findChild<MutedLabel*>();
        QVERIFY2(hint->text().startsWith(sentence) && hint->text().isEmpty() == sentence.isEmpty(),
            qPrintable(hint->text()));
        for (const auto* field : fields->findChildren<QLineEdit*>())
            QCOMPARE(field->accessibleDescription(), hint->text());
    }

    void aSharedBookNeedsAPassphraseAndIsForTheOwnerAlone()
    {
        QTemporaryDir folder;
        OpenedExport opened(4);
        ExportDialog& dialog = opened.open(4, 2);
        QVERIFY(opened.button(u"Export recipients"_s)->isEnabled());
        opened.button(u"Shared book"_s)->click();
        QVERIFY(!opened.button(u"Export recipients"_s)->isEnabled());
        opened.fill(u"Passphrase"_s, u"mbili tatu"_s);
        opened.fill(u"Passphrase again"_s, u"mbili tatu"_s);
        QVERIFY(!opened.button(u"Export recipients"_s)->isEnabled()); // too short
        opened.fill(u"Passphrase"_s, u"mbili tatu nne"_s);
        QVERIFY(!opened.button(u"Export recipients"_s)->isEnabled());
        opened.fill(u"Passphrase again"_s, u"mbili tatu nne"_s);
        QVERIFY(opened.button(u"Export recipients"_s)->isEnabled());

        const QString path = folder.filePath(u"shared.payrecipients"_s);
        dialog.exportTo(path);
        QTRY_COMPARE_WITH_TIMEOUT(dialog.result(), static_cast<int>(QDialog::Accepted), 30'000);
        const auto book = SharedBook::open(contentOf(path), SecretBytes::fromPassphrase(u"mbili tatu nne"_s));
        QVERIFY(book);
        QCOMPARE(book->origin.sharedBy, u"Acme Ltd"_s);
        QCOMPARE(book->recipients.size(), 2);
        QCOMPARE(book->recipients[0].offer.text(Field::TillName), u"Duka 3"_s);
        const auto others
            = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QCOMPARE(QFileInfo(path).permissions() & others, QFileDevice::Permissions());
    }

    void saysWhyNothingWasWritten()
    {
        QTemporaryDir folder;
        OpenedExport opened(4);
        ExportDialog& dialog = opened.open(4, 0);
        dialog.exportTo(folder.filePath(u"nowhere/at all.csv"_s));
        QTRY_VERIFY(opened.message().contains(u"Choose another place"_s));
        QVERIFY(opened.message().contains(u"at all.csv"_s));
        QVERIFY(dialog.isVisible());
        QVERIFY(opened.button(u"Export recipients"_s)->isEnabled());
    }

    void nothingIsReplacedThatNobodyWasAskedAbout()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"mine.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        OpenedExport opened(4);
        opened.open(4, 0).exportTo(folder.filePath(u"mine"_s));
        QVERIFY(opened.message().contains(u"mine.csv already"_s));
        QCOMPARE(contentOf(path), "mine");
    }

    void aCancelledExportLeavesNothingBehind()
    {
        QTemporaryDir folder;
        OpenedExport opened(4);
        ExportDialog& dialog = opened.open(4, 0);
        opened.button(u"Shared book"_s)->click();
        opened.fill(u"Passphrase"_s, u"mbili tatu nne"_s);
        opened.fill(u"Passphrase again"_s, u"mbili tatu nne"_s);
        dialog.exportTo(folder.filePath(u"shared.payrecipients"_s));
        QVERIFY(dialog.findChild<QProgressBar*>()->isVisible());
        QVERIFY(!opened.button(u"Everything"_s)->isEnabled());
        dialog.reject();
        QVERIFY(dialog.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(opened.message().contains(u"nothing was saved"_s), 30'000);
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(opened.button(u"Everything"_s)->isEnabled());
        dialog.reject();
        QVERIFY(!dialog.isVisible());
    }

    void anExportEndsWithItsDialog()
    {
        QTemporaryDir folder;
        OpenedExport opened(4);
        opened.open(4, 0).exportTo(folder.filePath(u"book.csv"_s));
        opened.dialog.reset();
    }

    void theFileIsCalledAfterTheProfileAndTheDay_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<ExportDialog::Format>("format");
        QTest::addColumn<QString>("name");
        using Format = ExportDialog::Format;
        QTest::newRow("CSV") << u"Acme Ltd"_s << Format::Csv << u"Acme Ltd recipients 2026-11-24.csv"_s;
        QTest::newRow("workbook") << u"Acme Ltd"_s << Format::Xlsx << u"Acme Ltd recipients 2026-11-24.xlsx"_s;
        QTest::newRow("shared book") << u"Acme Ltd"_s << Format::SharedBook
                                     << u"Acme Ltd recipients 2026-11-24.payrecipients"_s;
        QTest::newRow("what no file is called")
            << u"../A/B: \"C\"?"_s << Format::Csv << u"..-A-B- -C-- recipients 2026-11-24.csv"_s;
    }

    void theFileIsCalledAfterTheProfileAndTheDay()
    {
        QFETCH(QString, profile);
        QFETCH(ExportDialog::Format, format);
        QFETCH(QString, name);
        QCOMPARE(ExportDialog::fileName(profile, QDate(2026, 11, 24), format), name);
    }

    void theFileDialogAddsTheEnding()
    {
        OpenedExport opened(4);
        ExportDialog& dialog = opened.open(4, 0);
        opened.button(u"Export recipients"_s)->click();
        auto* file = dialog.findChild<QFileDialog*>();
        QVERIFY(file);
        QCOMPARE(file->defaultSuffix(), u"csv"_s);
        QCOMPARE(file->acceptMode(), QFileDialog::AcceptSave);
        file->reject();
    }

private:
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_MAIN(tst_ExportDialog)
#include "tst_ExportDialog.moc"
