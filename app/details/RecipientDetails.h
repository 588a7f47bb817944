// SPDX-License-Identifier: MIT
//! The pane beside the list: all that is known of the chosen recipient, or what can be done with several.
#pragma once

#include "details/DetailsActions.h"
#include "recipients/Recipient.h"
#include "trust/HistorySection.h"
#include "trust/LookAlikesSection.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace PayRecipients {

class CreationSection;
class DetailsHeader;
class ChangeSection;
class DuplicatesSection;
class FieldsSection;
class HistorySection;
class LookAlikesSection;
class NothingChosen;
class OriginSection;
class ReferenceSection;
class SeveralChosen;
struct ChosenRecipients;

//! Shows values and sends intents; holds no book and no network. What it asks to copy comes from the recipient that
//! it was given, never from its own widgets.
//!
//! Puts its sections in reading order and tells them of the recipient; each subject is a DetailsSection of its own.
class RecipientDetails : public QWidget {
    Q_OBJECT

public:
    using Check = DetailsActions::Check;

    explicit RecipientDetails(QWidget* parent = nullptr);

    //! The one that was last given, also while several are chosen.
    const std::optional<Recipient>& recipient() const { return m_recipient; }

    //! Shows a recipient, or with nothing the sentence that asks to choose one. The same recipient with other values
    //! keeps focus, selection and scroll position.
    void setRecipient(const std::optional<Recipient>& recipient);
    //! Shows what several have in common in place of the one recipient, or with fewer than two the recipient again.
    void setChosen(const ChosenRecipients& chosen);
    //! Whether the service can be asked at all.
    void setServiceAvailable(bool signedIn);
    //! Where a check of the recipient at the service stands. Another recipient begins without one.
    void setCheck(const Check& check);
    //! Says that others seem to be the same recipient; with an empty sentence, that none does.
    void setDuplicates(const QString& sentence);
    //! Says whom it could be taken for.
    void setLookAlikes(const QList<LookAlikeWarning>& warnings);
    //! What historyRequested() asked for; of another recipient by now, it is no news.
    //! \param problem a sentence in place of the lines, where they could not be read
    void setHistory(RecipientKey key, const QList<HistoryLine>& lines, const QString& problem = {});
    //! The moment from which "2 minutes ago" is counted; until it is first given, it is that of setRecipient().
    void setNow(const QDateTime& now);

    QSize sizeHint() const override;

Q_SIGNALS:
    void copyRequested(PayRecipients::RecipientKey key, PayRecipients::Field field);
    void copyReferenceRequested();
    void refreshRequested(PayRecipients::RecipientKey key);
    void openKopoKopoRequested();
    void enterReferenceRequested(PayRecipients::RecipientKey key);
    void editRequested(PayRecipients::RecipientKey key);
    void pinRequested(PayRecipients::RecipientKey key, bool pinned);
    void useToldRequested(PayRecipients::RecipientKey key, PayRecipients::Field field);
    //! The recipient and those that seem to be the same are to be shown side by side.
    void compareRequested(PayRecipients::RecipientKey key);
    //! A change that nobody has acknowledged is to be looked at.
    void checkRequested(PayRecipients::RecipientKey key);
    void lookAlikesRequested(const QList<PayRecipients::RecipientKey>& keys);
    void dismissRequested(const PayRecipients::LookAlike& lookAlike);
    //! The history is to be read and told by setHistory().
    void historyRequested(PayRecipients::RecipientKey key);
    void historyExportRequested(PayRecipients::RecipientKey key);
    //! What became of a creation whose answer never came: it was found to exist, or not to.
    void creationExistsRequested(PayRecipients::RecipientKey key);
    void creationFailedRequested(PayRecipients::RecipientKey key);
    //! All that are chosen in the list are meant.
    void copyChosenReferencesRequested();
    void copyChosenTableRequested();
    void refreshChosenRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectSections();
    void connectChosen();
    void fill();
    void showPage();
    //! Puts the actions where they help: under a sentence that asks for one of them, else below everything.
    void placeActions();
    void orderTabs();
    DetailsSection::Circumstances circumstances() const;

    std::optional<Recipient> m_recipient;
    QDateTime m_now;
    bool m_serviceAvailable = false;
    bool m_severalChosen = false;

    QStackedLayout* m_pages;
    NothingChosen* m_nothing;
    SeveralChosen* m_several;
    QScrollArea* m_scroll;
    QVBoxLayout* m_column;

    DetailsHeader* m_header;
    CreationSection* m_creation;
    ChangeSection* m_change;
    DuplicatesSection* m_duplicates;
    LookAlikesSection* m_lookAlikes;
    ReferenceSection* m_reference;
    FieldsSection* m_fields;
    OriginSection* m_origin;
    HistorySection* m_history;
    DetailsActions* m_actions;
    QList<DetailsSection*> m_sections; //!< in the order in which they stand
};

} // namespace PayRecipients
