// SPDX-License-Identifier: MIT
#include "preferences/ProxyFields.h"

#include "dialogs/ProblemLine.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace PayRecipients {

namespace {

constexpr int usualPort = 8080;

} // namespace

ProxyFields::ProxyFields(const ProxyChoice& choice, QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_address(new QWidget(this))
    , m_host(new QLineEdit(choice.host, m_address))
    , m_port(new QSpinBox(m_address))
    , m_problem(new ProblemLine(this))
{
    m_kind->addItem(tr("As this computer is set up"), static_cast<int>(ProxyChoice::Kind::System));
    m_kind->addItem(tr("No proxy"), static_cast<int>(ProxyChoice::Kind::None));
    m_kind->addItem(tr("This proxy:"), static_cast<int>(ProxyChoice::Kind::Manual));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(choice.kind)));
    m_kind->setAccessibleName(tr("Proxy"));
    m_kind->setAccessibleDescription(tr("Proxy"));
    m_host->setAccessibleName(tr("Proxy host"));
    m_host->setPlaceholderText(tr("For example: proxy.example.com"));
    m_port->setAccessibleName(tr("Proxy port"));
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setValue(choice.port > 0 ? choice.port : usualPort);

    const auto labelOf = [this](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, m_address);
        label->setBuddy(field);
        return label;
    };
    auto* address = new QHBoxLayout(m_address);
    address->setContentsMargins(0, 0, 0, 0);
    address->addWidget(labelOf(tr("&Host"), m_host));
    address->addWidget(m_host, 1);
    address->addWidget(labelOf(tr("P&ort"), m_port));
    address->addWidget(m_port);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_kind);
    layout->addWidget(m_address);
    layout->addWidget(m_problem);
    setFocusProxy(m_kind);

    m_problem->hide();
    m_address->setEnabled(choice.kind == ProxyChoice::Kind::Manual);
    connect(m_kind, &QComboBox::activated, this, &ProxyFields::edited);
    connect(m_host, &QLineEdit::editingFinished, this, &ProxyFields::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &ProxyFields::edited);
}

ProxyChoice ProxyFields::choice() const
{
    return { static_cast<ProxyChoice::Kind>(m_kind->currentData().toInt()), m_host->text().trimmed(),
        static_cast<quint16>(m_port->value()) };
}

void ProxyFields::edited()
{
    const ProxyChoice now = choice();
    const bool manual = now.kind == ProxyChoice::Kind::Manual;
    m_address->setEnabled(manual);
    m_problem->setVisible(!now.isComplete());
    if (now.isComplete()) {
        Q_EMIT chosen(now);
    } else if (now.host.isEmpty()) {
        m_problem->setText(tr("Enter the proxy's host. Until then nothing is changed."));
        if (sender() == m_kind)
            m_host->setFocus();
    } else {
        m_problem->setText(tr("Enter the host's name only, without http:// and without the port."));
    }
}

} // namespace PayRecipients
