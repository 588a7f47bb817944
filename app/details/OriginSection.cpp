// SPDX-License-Identifier: MIT
#include "details/OriginSection.h"

#include "text/FieldText.h"
#include "text/TimeText.h"
#include "theme/Tokens.h"
#include "widgets/MutedLabel.h"

#include <QVBoxLayout>

namespace PayRecipients {

OriginSection::OriginSection(QWidget* parent)
    : DetailsSection(parent)
    , m_told(new MutedLabel(this))
    , m_typed(new MutedLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::tight);
    for (QLabel* label : { m_told, m_typed }) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
}

void OriginSection::showRecipient(const Recipient& recipient, const Circumstances& circumstances)
{
    const auto say = [&circumstances](QLabel* label, const QString& source, const QDateTime& time) {
        label->setText(
            time.isValid() ? tr("%1, %2", "source, time").arg(source, agoText(time, circumstances.now)) : source);
        label->setToolTip(momentText(time));
        label->setVisible(!source.isEmpty());
    };
    const auto source = recipient.toldBy();
    const bool byHand = recipient.typedAt().isValid();
    say(m_told, source ? sourceText(*source) : QString(), recipient.toldAt());
    say(m_typed, byHand ? sourceText(Source::Person) : QString(), recipient.typedAt());
    setVisible(source || byHand);
}

} // namespace PayRecipients
