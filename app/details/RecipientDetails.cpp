// SPDX-License-Identifier: MIT
#include "details/RecipientDetails.h"

#include "details/ChosenRecipients.h"
#include "details/CreationSection.h"
#include "details/DetailsHeader.h"
#include "details/DuplicatesSection.h"
#include "details/FieldsSection.h"
#include "details/NothingChosen.h"
#include "details/OriginSection.h"
#include "details/ReferenceSection.h"
#include "details/ReferenceText.h"
#include "details/SeveralChosen.h"
#include "text/FieldText.h"
#include "theme/Tokens.h"
#include "trust/ChangeSection.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace PayRecipients {

RecipientDetails::RecipientDetails(QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_nothing(new NothingChosen(this))
    , m_several(new SeveralChosen(this))
    , m_scroll(new QScrollArea(this))
{
    setAccessibleName(tr("Recipient details"));
    setMinimumWidth(300);

    auto* content = new QWidget;
    m_header = new DetailsHeader(content);
    m_creation = new CreationSection(content);
    m_change = new ChangeSection(content);
    m_duplicates = new DuplicatesSection(content);
    m_lookAlikes = new LookAlikesSection(content);
    m_reference = new ReferenceSection(content);
    m_fields = new FieldsSection(content);
    m_origin = new OriginSection(content);
    m_actions = new DetailsActions(content);
    m_history = new HistorySection(content);
    m_sections = { m_header, m_creation, m_change, m_duplicates, m_lookAlikes, m_reference, m_fields, m_origin,
        m_actions, m_history };

    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    m_column->setSpacing(Spacing::large);
    for (DetailsSection* section : std::as_const(m_sections))
        m_column->addWidget(section);
    m_column->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    for (QWidget* page :
        { static_cast<QWidget*>(m_nothing), static_cast<QWidget*>(m_several), static_cast<QWidget*>(m_scroll) })
        m_pages->addWidget(page);
    connectSections();
    connectChosen();
    orderTabs();
}

void RecipientDetails::connectSections()
{
    // Sections say what is wanted, here it is said of whom.
    const auto pass = [this](auto* section, auto clicked, void (RecipientDetails::*intent)(RecipientKey)) {
        connect(section, clicked, this, [this, intent] {
            if (m_recipient)
                Q_EMIT(this->*intent)(m_recipient->key());
        });
    };
    pass(m_creation, &CreationSection::existsClicked, &RecipientDetails::creationExistsRequested);
    pass(m_creation, &CreationSection::failedClicked, &RecipientDetails::creationFailedRequested);
    pass(m_duplicates, &DuplicatesSection::compareClicked, &RecipientDetails::compareRequested);
    pass(m_change, &ChangeSection::checkClicked, &RecipientDetails::checkRequested);
    pass(m_history, &HistorySection::wanted, &RecipientDetails::historyRequested);
    pass(m_history, &HistorySection::exportClicked, &RecipientDetails::historyExportRequested);
    connect(m_lookAlikes, &LookAlikesSection::compareClicked, this, &RecipientDetails::lookAlikesRequested);
    connect(m_lookAlikes, &LookAlikesSection::dismissClicked, this, &RecipientDetails::dismissRequested);
    pass(m_actions, &DetailsActions::enterReferenceClicked, &RecipientDetails::enterReferenceRequested);
    pass(m_actions, &DetailsActions::refreshClicked, &RecipientDetails::refreshRequested);
    pass(m_actions, &DetailsActions::editClicked, &RecipientDetails::editRequested);
    connect(m_actions, &DetailsActions::openKopoKopoClicked, this, &RecipientDetails::openKopoKopoRequested);
    connect(m_actions, &DetailsActions::pinClicked, this, [this] {
        if (m_recipient)
            Q_EMIT pinRequested(m_recipient->key(), !m_recipient->isPinned());
    });

    connect(m_reference, &ReferenceSection::copyClicked, this, &RecipientDetails::copyReferenceRequested);
    const auto useTold = [this](Field field) {
        if (m_recipient)
            Q_EMIT useToldRequested(m_recipient->key(), field);
    };
    connect(m_reference, &ReferenceSection::useToldClicked, this, [useTold] { useTold(Field::Reference); });
    connect(m_fields, &FieldsSection::useToldClicked, this, useTold);
    connect(m_fields, &FieldsSection::copyClicked, this, [this](Field field) {
        if (m_recipient)
            Q_EMIT copyRequested(m_recipient->key(), field);
    });
    for (QWidget* value : m_fields->values())
        value->installEventFilter(this);
}

void RecipientDetails::connectChosen()
{
    connect(m_several, &SeveralChosen::copyReferencesClicked, this, &RecipientDetails::copyChosenReferencesRequested);
    connect(m_several, &SeveralChosen::copyTableClicked, this, &RecipientDetails::copyChosenTableRequested);
    connect(m_several, &SeveralChosen::refreshClicked, this, &RecipientDetails::refreshChosenRequested);
}

void RecipientDetails::setRecipient(const std::optional<Recipient>& recipient)
{
    if (recipient == m_recipient)
        return;
    const bool another = !recipient || !m_recipient || recipient->key() != m_recipient->key();
    QWidget* const focused = isAncestorOf(window()->focusWidget()) ? window()->focusWidget() : nullptr;
    m_recipient = recipient;
    if (another)
        m_actions->setCheck({});
    fill();
    if (another)
        m_scroll->verticalScrollBar()->setValue(0);
    // The button that was pressed may have done its work and gone: what it led to is at hand instead.
    if (focused && focused->isHidden())
        m_reference->focusCopy();
}

void RecipientDetails::setChosen(const ChosenRecipients& chosen)
{
    m_severalChosen = chosen.count > 1;
    if (m_severalChosen)
        m_several->showChosen(chosen);
    showPage();
}

void RecipientDetails::setServiceAvailable(bool signedIn)
{
    m_several->setServiceAvailable(signedIn);
    if (signedIn == m_serviceAvailable)
        return;
    m_serviceAvailable = signedIn;
    fill();
}

void RecipientDetails::setCheck(const Check& check)
{
    m_actions->setCheck(check);
}

void RecipientDetails::setDuplicates(const QString& sentence)
{
    m_duplicates->setSentence(sentence);
}

void RecipientDetails::setLookAlikes(const QList<LookAlikeWarning>& warnings)
{
    if (warnings == m_lookAlikes->warnings())
        return;
    m_lookAlikes->setWarnings(warnings);
    orderTabs();
}

void RecipientDetails::setHistory(RecipientKey key, const QList<HistoryLine>& lines, const QString& problem)
{
    if (m_recipient && m_recipient->key() == key)
        m_history->setLines(lines, problem);
}

void RecipientDetails::setNow(const QDateTime& now)
{
    m_now = now;
    if (m_recipient)
        m_origin->showRecipient(*m_recipient, circumstances());
}

DetailsSection::Circumstances RecipientDetails::circumstances() const
{
    return { m_serviceAvailable, m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc() };
}

void RecipientDetails::fill()
{
    if (m_recipient) {
        for (DetailsSection* section : std::as_const(m_sections))
            section->showRecipient(*m_recipient, circumstances());
        placeActions();
    }
    showPage();
}

void RecipientDetails::showPage()
{
    m_pages->setCurrentWidget(m_severalChosen ? static_cast<QWidget*>(m_several)
            : m_recipient                     ? static_cast<QWidget*>(m_scroll)
                                              : m_nothing);
}

void RecipientDetails::placeActions()
{
    const bool underReference = !m_recipient->has(Field::Reference) || isRefused(m_recipient->lookup());
    const qsizetype place = underReference ? m_sections.indexOf(m_reference) + 1 : m_sections.size() - 2;
    const qsizetype before = m_sections.indexOf(m_actions);
    if (place == before)
        return;
    m_sections.move(before, place);
    m_column->removeWidget(m_actions);
    m_column->insertWidget(static_cast<int>(place), m_actions);
    orderTabs();
}

void RecipientDetails::orderTabs()
{
    // The Tab key goes the way that the eye goes.
    QWidget* last = nullptr;
    for (const DetailsSection* section : std::as_const(m_sections)) {
        for (QWidget* stop : section->tabStops()) {
            if (last)
                setTabOrder(last, stop);
            last = stop;
        }
    }
}

QSize RecipientDetails::sizeHint() const
{
    return { qMax(340, fontMetrics().averageCharWidth() * 44), 520 };
}

bool RecipientDetails::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        // A value takes Ctrl+C for itself, also while nothing in it is selected; then the reference is meant.
        const auto* value = qobject_cast<QLabel*>(watched);
        if (value && !value->hasSelectedText() && m_recipient && m_recipient->has(Field::Reference)) {
            Q_EMIT copyReferenceRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace PayRecipients
