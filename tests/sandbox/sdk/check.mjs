// SPDX-License-Identifier: MIT
// The official node SDK, unmodified, goes through all that it can do with tokens, recipients and payments.
//
//   K2_SANDBOX=PATH node --test check.mjs
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import K2 from 'k2-connect-node'

let program, ready, sdk, accessToken

before(async () => {
    program = spawn(process.env.K2_SANDBOX, ['--recipients', '20'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(createInterface({ input: program.stdout }), 'line')
    ready = JSON.parse(line)
    sdk = K2({
        clientId: ready.client_id,
        clientSecret: ready.client_secret,
        apiKey: 'unused',
        baseUrl: ready.base_url
    })
    accessToken = (await sdk.TokenService.getToken()).access_token
})

after(async () => {
    program.kill('SIGTERM')
    const [code] = await once(program, 'exit')
    assert.equal(code, 0)
})

const recipients = {
    mobile_wallet: [
        { firstName: 'John', lastName: 'Doe', phoneNumber: '+254999999999', network: 'Safaricom', email: 'a@b.example' },
        { recipient_type: 'Mobile Wallet', first_name: 'John', phone_number: '+254999999999', email: 'a@b.example' }
    ],
    bank_account: [
        { accountName: 'Acme', accountNumber: '0012', bankBranchRef: '9ed38155-7d6f', settlementMethod: 'EFT' },
        { recipient_type: 'Bank Account', account_number: '0012', settlement_method: 'EFT' }
    ],
    till: [
        { tillName: 'Mama Njeri', tillNumber: '012345' },
        { recipient_type: 'Till', till_name: 'Mama Njeri', till_number: '012345' }
    ],
    paybill: [
        { paybillName: 'Maji', paybillNumber: '888888', paybillAccountNumber: '007' },
        { recipient_type: 'Paybill', paybill_name: 'Maji', paybill_account_number: '007' }
    ]
}

for (const [type, [given, told]] of Object.entries(recipients)) {
    test(`a ${type} is added and asked for`, async () => {
        const location = await sdk.PayService.addPayRecipient({ type, accessToken, ...given })
        assert.ok(location.startsWith(`${ready.base_url}/api/v1/pay_recipients/`), location)
        const answer = await sdk.PayService.getStatus({ location, accessToken })
        assert.equal(answer.data.type, 'pay_recipient')
        assert.ok(location.endsWith(answer.data.id))
        for (const [name, value] of Object.entries(told)) {
            assert.equal(answer.data.attributes[name], value)
        }
    })
}

test('a payment to an approved recipient is made and asked for', async () => {
    const added = await sdk.PayService.addPayRecipient({ type: 'till', accessToken, ...recipients.till[0] })
    const reference = '4cab4ebf-8341-4ec1-844e-c954b4740bf5'
    const approval = await fetch(`${ready.base_url}/_sandbox/recipients/${added.split('/').at(-1)}`, {
        method: 'PUT',
        body: JSON.stringify({ status: 'Approved', recipient_reference: reference })
    })
    assert.equal(approval.status, 200)
    const approved = await sdk.PayService.getStatus({ location: added, accessToken })
    const destinationReference = approved.data.attributes.recipient_reference
    assert.equal(destinationReference, reference)

    const location = await sdk.PayService.sendPay({
        destinationType: 'till',
        destinationReference,
        currency: 'KES',
        amount: '20000',
        description: 'Produce',
        callbackUrl: 'https://example.org/result',
        metadata: { notes: 'May' },
        accessToken
    })
    assert.ok(location.startsWith(`${ready.base_url}/api/v1/payments/`), location)
    const { attributes } = (await sdk.PayService.getStatus({ location, accessToken })).data
    assert.equal(attributes.status, 'Processed')
    assert.equal(attributes.transfer_batches[0].disbursements[0].destination_reference, reference)
    assert.deepEqual(attributes.metadata, { notes: 'May' })
})

test('what the service refuses reaches the caller in its words', async () => {
    await assert.rejects(
        sdk.PayService.addPayRecipient({ type: 'mobile_wallet', accessToken, ...recipients.mobile_wallet[0], phoneNumber: '12' }),
        (error) => error.error_code === 400 && error.error_message.includes('phone_number')
    )
    const location = `${ready.base_url}/api/v1/pay_recipients/00000000-0000-4000-8000-000000000000`
    await assert.rejects(sdk.PayService.getStatus({ location, accessToken }), (error) => error.error_code === 404)
})

test('wrong credentials are refused', async () => {
    const stranger = K2({ clientId: 'a', clientSecret: 'b', apiKey: 'c', baseUrl: ready.base_url })
    await assert.rejects(stranger.TokenService.getToken(), (error) => error === 'Unauthorized')
})

test('a token is told about, and is over once revoked', async () => {
    const token = await sdk.TokenService.getToken()
    assert.equal(token.token_type, 'Bearer')
    assert.equal(token.expires_in, 3600)
    const info = await sdk.TokenService.infoToken({ accessToken: token.access_token })
    assert.equal(info.application.uid, ready.client_id)
    await sdk.TokenService.introspectToken({ accessToken: token.access_token })
    await sdk.TokenService.revokeToken({ accessToken: token.access_token })
    await assert.rejects(
        sdk.TokenService.infoToken({ accessToken: token.access_token }),
        (error) => error === 'Unauthorized'
    )
})
