// SPDX-License-Identifier: MIT
//! Asks what leaves the book, as which kind of file, and writes it.
#pragma once

#include "exchange/BookExport.h"
#include "widgets/GrowingDialog.h"

#include <QDate>

#include <functional>
#include <optional>

class QButtonGroup;
class QProgressBar;
class QPushButton;

namespace PayRecipients {

class MessageBar;
class NewPassphraseFields;
class RecipientBook;

//! Accepted when the file is there; until then every failure is said in it, with nothing chosen lost.
class ExportDialog : public GrowingDialog {
    Q_OBJECT

public:
    enum class What { ListAsShown, ChosenRows, Everything };
    using Format = ExportRequest::Format;

    //! What can be exported, in the order of the list. Everything goes in the order of the book.
    struct Offer {
        QList<RecipientKey> shown; //!< empty where no list is shown
        QList<RecipientKey> chosen;
    };

    //! \param book has entries; must outlive the dialog
    //! \param profileName what a shared book says of its sender, and files are called after
    ExportDialog(const RecipientBook& book, Offer offer, QString profileName, QWidget* parent = nullptr);
    ~ExportDialog() override;

    using Go = std::function<void(const QList<RecipientKey>& keys)>;
    //! Who is asked before anything leaves the book; it calls on with those that may.
    using Guard = std::function<void(const QList<RecipientKey>& keys, const Go& go)>;
    void setGuard(Guard guard) { m_guard = std::move(guard); }

    What what() const;
    Format format() const;
    //! "Acme Ltd recipients 2026-11-24.csv".
    static QString fileName(const QString& profileName, QDate date, Format format);

    //! Writes what is chosen there. A name without an ending gets that of the format.
    void exportTo(QString path);

    //! The first one ends an export under way.
    void reject() override;

Q_SIGNALS:
    //! \param count of recipients in the file
    void exported(int count, const QString& path);

private:
    //! What the guard let out, as it was then: what changes while the person looks for a place was not asked about.
    struct Passed {
        QList<RecipientKey> keys;
        BookSnapshot book;
    };

    QWidget* makeChoices();
    void addChoice(QButtonGroup& group, int id, const QString& name, const QString& detail, bool isPossible);
    void askGuard();
    void choosePath();
    void showFailure(const ExportFailure& failure);
    void updateState();
    QList<RecipientKey> keys() const;
    QString sentence(const ExportFailure& failure) const;

    const RecipientBook& m_book;
    Offer m_offer;
    QString m_profileName;
    Guard m_guard;
    std::optional<Passed> m_passed;
    BookExport* m_export;
    QString m_path;

    MessageBar* m_message;
    QButtonGroup* m_what;
    QButtonGroup* m_format;
    QWidget* m_choices;
    NewPassphraseFields* m_passphrase;
    QProgressBar* m_progress;
    QPushButton* m_confirm;
};

} // namespace PayRecipients
