// SPDX-License-Identifier: MIT
#include "details/DetailsActions.h"

#include "details/DetailsParts.h"
#include "details/ReferenceText.h"
#include "recipients/StatusMark.h"
#include "theme/Tokens.h"
#include "widgets/WrapLayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

DetailsActions::DetailsActions(QWidget* parent)
    : DetailsSection(parent)
    , m_enterReference(makeDetailsButton(tr("Enter &reference"), tr("Enter reference"), u"edit"_s, this))
    , m_refresh(makeDetailsButton(QString(), tr("Refresh this recipient"), u"refresh"_s, this))
    , m_openKopoKopo(makeDetailsButton(tr("Open &Kopo Kopo"), tr("Open Kopo Kopo"), u"open"_s, this))
    , m_edit(makeDetailsButton(tr("E&dit by hand"), tr("Edit by hand"), u"edit"_s, this))
    , m_pin(makeDetailsButton(tr("Pi&n to the top"), tr("Pin to the top"), u"pin"_s, this))
    , m_mark(new StatusMark(this))
    , m_answer(makeDetailsSentence(this))
{
    m_openKopoKopo->setToolTip(tr("Opens the web app in your browser"));
    m_mark->setShape(StatusMark::Shape::Attention);
    m_answer->setAccessibleDescription(tr("How the check ended"));
    auto* buttons = new WrapLayout;
    for (QPushButton* button : { m_enterReference, m_refresh, m_openKopoKopo, m_edit, m_pin })
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::medium);
    column->addLayout(buttons);
    column->addLayout(besideSentence(m_mark, m_answer));
    updateRefresh();

    connect(m_enterReference, &QPushButton::clicked, this, &DetailsActions::enterReferenceClicked);
    connect(m_refresh, &QPushButton::clicked, this, &DetailsActions::refreshClicked);
    connect(m_openKopoKopo, &QPushButton::clicked, this, &DetailsActions::openKopoKopoClicked);
    connect(m_edit, &QPushButton::clicked, this, &DetailsActions::editClicked);
    connect(m_pin, &QPushButton::clicked, this, &DetailsActions::pinClicked);
}

void DetailsActions::showRecipient(const Recipient& recipient, const Circumstances& circumstances)
{
    const bool needsReference = !recipient.has(Field::Reference) || isRefused(recipient.lookup());
    m_enterReference->setVisible(needsReference && !recipient.isCreationOpen());
    m_pin->setText(recipient.isPinned() ? tr("U&npin") : tr("Pi&n to the top"));
    m_pin->setAccessibleName(recipient.isPinned() ? tr("Unpin") : tr("Pin to the top"));
    m_hasLocation = recipient.has(Field::Location);
    m_serviceAvailable = circumstances.serviceAvailable;
    updateRefresh();
}

void DetailsActions::setCheck(const Check& check)
{
    if (check == m_check)
        return;
    m_check = check;
    updateRefresh();
}

QList<QWidget*> DetailsActions::tabStops() const
{
    return { m_enterReference, m_refresh, m_openKopoKopo, m_edit, m_pin };
}

void DetailsActions::updateRefresh()
{
    const bool couldAsk = m_hasLocation && m_serviceAvailable;
    const bool hadFocus = m_refresh->hasFocus();
    m_refresh->setText(m_check.isUnderWay ? tr("Asking Kopo Kopo…") : tr("Refresh &this recipient"));
    m_refresh->setEnabled(couldAsk && !m_check.isUnderWay);
    m_refresh->setToolTip(!m_hasLocation ? tr("Without a location, Kopo Kopo cannot be asked about this recipient")
            : m_serviceAvailable         ? QString()
                                         : tr("Sign in to ask Kopo Kopo"));
    // A button that rests has no focus; whoever pressed it by keyboard finds it again when it is back.
    if (hadFocus && !m_refresh->isEnabled() && m_check.isUnderWay)
        m_focusedMeanwhile = window()->focusWidget();
    else if (!m_check.isUnderWay && m_focusedMeanwhile) {
        if (std::exchange(m_focusedMeanwhile, nullptr) == window()->focusWidget())
            m_refresh->setFocus();
    }

    m_answer->setText(m_check.answer);
    m_answer->setVisible(!m_check.answer.isEmpty());
    m_mark->setVisible(!m_check.answer.isEmpty() && m_check.hasFailed);
}

} // namespace PayRecipients
