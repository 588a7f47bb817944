// SPDX-License-Identifier: MIT
#include "dialogs/ProblemLine.h"
#include "exchange/SharedBookDialog.h"
#include "exchange/SharedBookHeader.h"
#include "sealing/CheapDerivation.h"
#include "support/FilledBook.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_SharedBookDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_filled = std::make_unique<FilledBook>();
        QVERIFY(m_filled->isReady());
    }

    void cleanup() { m_dialog.reset(); }

    void whatHidesInNamesIsMadeVisible()
    {
        m_filled->add(
            { { Field::Type, u"till"_s }, { Field::TillNumber, u"004321"_s }, { Field::TillName, u"Du\u202eka"_s } });
        open(sealed({ till(u"004321"_s, u"Soko"_s) }, u"Ac\u202eme"_s));
        enter(passphrase);
        QTRY_VERIFY(says(u"Shared by Ac⟨U+202E⟩me"_s));
        const auto* model = m_dialog->findChild<QTableView*>()->model();
        QStringList verdicts;
        for (int column = 0; column < model->columnCount(); ++column)
            verdicts << model->index(0, column).data().toString();
        QVERIFY2(verdicts.join(u' ').contains(u"Du⟨U+202E⟩ka"_s), qPrintable(verdicts.join(u' ')));
    }

    void showsWhoSharedWhatAndMergesIt()
    {
        const auto known = m_filled->add({ { Field::Type, u"till"_s }, { Field::TillNumber, u"004321"_s } });
        open(sealed({ till(u"004321"_s, u"Duka"_s), till(u"007654"_s, u"Soko"_s) }));
        QVERIFY(says(u"shared.payrecipients"_s));
        QVERIFY(!button(u"Open shared book"_s)->isEnabled());
        m_dialog->accept();
        QVERIFY(m_dialog->isVisible());
        enter(passphrase);
        QTRY_VERIFY(says(u"Shared by Acme Ltd"_s));
        QVERIFY(says(u"2025"_s) && says(u"2 recipients"_s));
        auto* table = m_dialog->findChild<QTableView*>();
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(!field()->isVisible());
        QCOMPARE(field()->text(), QString());

        button(u"Import recipients"_s)->click();
        QTRY_COMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
        RecipientBook& book = m_filled->book;
        QCOMPARE(book.size(), 1); // it is others who change the book
        book.take(std::move(*m_dialog->takePrepared()));
        QCOMPARE(book.size(), 2);
        QCOMPARE(book.find(known)->value(Field::TillName, Layer::Told), std::optional(u"Duka"_s));
        QCOMPARE(book.find(known)->value(Field::Note, Layer::Typed), std::optional(u"asks for a receipt"_s));
        QCOMPARE(book.at(1).text(Field::TillNumber), u"007654"_s);
    }

    void aWrongPassphraseCanBeTypedAnew()
    {
        open(sealed({ till(u"004321"_s, u"Duka"_s) }));
        for (int i = 0; i < 2; ++i) {
            enter(u"another one"_s);
            QTRY_VERIFY(problem().contains(u"does not open"_s));
            QVERIFY(field()->isVisible());
            QCOMPARE(field()->selectedText().size(), field()->text().size());
            QVERIFY(!button(u"Import recipients"_s)->isVisible());
        }
        enter(passphrase);
        QCOMPARE(problem(), QString());
        QTRY_VERIFY(button(u"Import recipients"_s)->isVisible());
    }

    void saysWhyAFileIsNotOpenedAndWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("sentence");
        const QByteArray book = sealed({ till(u"004321"_s, u"Duka"_s) });
        const qsizetype headerSize = SharedBookHeader::read(book)->size;
        QByteArray newer = book.first(headerSize - 32);
        newer[27] = '\x02';
        QTest::newRow("not a shared book") << "Name,Phone\n"_ba << u"Ask your colleague to export one"_s;
        QTest::newRow("newer") << newer + SharedBookHeader::digest(newer) << u"Update this one"_s;
        QTest::newRow("damaged") << book.chopped(1) << u"Ask your colleague to send it again"_s;
        QTest::newRow("gone") << QByteArray() << u"choose it again"_s;
    }

    void saysWhyAFileIsNotOpenedAndWhatToDo()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, sentence);
        open(file);
        enter(passphrase);
        QTRY_VERIFY(!problem().isEmpty());
        QVERIFY2(problem().contains(sentence), qPrintable(problem()));
        QVERIFY(problem().contains(u"shared.payrecipients"_s));
    }

#ifndef Q_OS_WIN
    void aPipeIsNotWaitedFor()
    {
        open({});
        QCOMPARE(QProcess::execute(u"mkfifo"_s, { m_folder->filePath(u"shared.payrecipients"_s) }), 0);
        enter(passphrase);
        QTRY_VERIFY(problem().contains(u"is no shared book"_s));
    }
#endif

    void locationsOfAnotherServiceAreRefused()
    {
        Recipient recipient = till(u"004321"_s, u"Duka"_s);
        recipient.setValue(Field::Location, Layer::Told,
            u"https://elsewhere.example/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s);
        open(sealed({ recipient }));
        enter(passphrase);
        QTRY_COMPARE(m_dialog->import().count(RecipientImport::Verdict::Wrong), 1);
        QVERIFY(!button(u"Import recipients"_s)->isEnabled());
    }

    void anEmptyOneHasNothingToImport()
    {
        open(sealed({}));
        enter(passphrase);
        QTRY_VERIFY(says(u"nobody in this shared book"_s));
        QVERIFY(!button(u"Import recipients"_s)->isEnabled());
    }

    void cancelEndsTheOpeningFirst()
    {
        const auto costly = SharedBook::seal({ till(u"004321"_s, u"Duka"_s) }, {}, secret());
        QVERIFY(costly);
        open(*costly);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        enter(passphrase);
        const auto* progress = m_dialog->findChild<QProgressBar*>();
        QVERIFY(progress->isVisible());
        QTRY_VERIFY(progress->value() > 0); // the file is read, the passphrase is being worked on
        m_dialog->reject();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!progress->isVisible());
        QVERIFY(button(u"Open shared book"_s)->isEnabled());
        button(u"Open shared book"_s)->click();
        // The first passphrase is still worked on; the second waits for it instead of taking as much memory again.
        QVERIFY(QThreadPool::globalInstance()->activeThreadCount() <= 1);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Shared by a colleague"_s), 30'000);
    }

private:
    static SecretBytes secret()
    {
        return SecretBytes::fromPassphrase(u"mbili tatu nne"_s);
    }
    static Recipient till(const QString& number, const QString& name)
    {
        Recipient recipient;
        recipient.setValue(Field::Type, Layer::Told, u"till"_s);
        recipient.setValue(Field::TillNumber, Layer::Told, number);
        recipient.setValue(Field::TillName, Layer::Told, name);
        recipient.setValue(Field::Note, Layer::Typed, u"asks for a receipt"_s);
        return recipient;
    }
    static QByteArray sealed(const QList<Recipient>& recipients, const QString& sharedBy = u"Acme Ltd"_s)
    {
        const SharedBook::Origin origin{ sharedBy, QDateTime({ 2025, 6, 15 }, { 12, 0 }, Qt::UTC) };
        return SharedBook::seal(recipients, origin, secret(), {}, cheapDerivation()).value_or(QByteArray());
    }
    //! Without bytes there is no file.
    void open(const QByteArray& bytes)
    {
        const QString path = m_folder->filePath(u"shared.payrecipients"_s);
        if (!bytes.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        m_dialog = std::make_unique<SharedBookDialog>(m_filled->book, path, u"https://api.kopokopo.com"_s);
        m_dialog->show();
    }
    void enter(const QString& text)
    {
        field()->setText(text);
        button(u"Open shared book"_s)->click();
    }
    QLineEdit* field() const
    {
        return m_dialog->findChild<QLineEdit*>();
    }
    QString problem() const
    {
        const auto* line = m_dialog->findChild<ProblemLine*>();
        return line->isVisible() ? line->text() : QString();
    }
    QPushButton* button(const QString& name) const
    {
        const auto buttons = m_dialog->findChildren<QPushButton*>();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
            [&name](const QPushButton* one) { return one->accessibleName() == name; });
        return found == buttons.cend() ? nullptr : *found;
    }
    bool says(const QString& part) const
    {
        const auto labels = m_dialog->findChildren<QLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }

    const QString passphrase = u"mbili tatu nne"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FilledBook> m_filled;
    std::unique_ptr<SharedBookDialog> m_dialog;
};

QTEST_MAIN(tst_SharedBookDialog)
#include "tst_SharedBookDialog.moc"
