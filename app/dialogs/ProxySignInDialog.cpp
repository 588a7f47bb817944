// SPDX-License-Identifier: MIT
#include "dialogs/ProxySignInDialog.h"

#include "dialogs/ProblemLine.h"
#include "widgets/FormGrid.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

ProxySignInDialog::ProxySignInDialog(const QString& proxy, bool wasRefused, QWidget* parent)
    : GrowingDialog(parent)
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_problem(new ProblemLine(this))
{
    setWindowTitle(tr("Sign in to the proxy"));
    auto* text = new QLabel(tr("The proxy %1 stands between this computer and Kopo Kopo, and asks who you are. Your "
                               "company's IT knows the user name and password. Both are kept in this computer's "
                               "keychain, nowhere else.")
                                .arg(proxy),
        this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_user->setAccessibleName(tr("Proxy user name"));
    m_password->setAccessibleName(tr("Proxy password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_problem->hide();
    if (wasRefused) {
        m_problem->show();
        m_problem->setText(tr("The proxy did not accept this user name and password. Enter them again."));
    }

    auto* form = new FormGrid(this);
    form->addRow(tr("&User name"), m_user);
    form->addRow(tr("&Password"), m_password);
    form->addRow(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* signIn = buttons->addButton(tr("Sign in to the proxy"), QDialogButtonBox::AcceptRole);
    signIn->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
}

k2::ProxyCredentials ProxySignInDialog::takeCredentials()
{
    k2::ProxyCredentials credentials{ m_user->text(), m_password->text() };
    m_user->clear();
    m_password->clear();
    return credentials;
}

void ProxySignInDialog::accept()
{
    if (!m_user->text().isEmpty())
        return QDialog::accept();
    m_problem->show();
    m_problem->setText(tr("Enter the user name."));
    m_user->setFocus();
}

} // namespace PayRecipients
