// SPDX-License-Identifier: MIT
// node k2_loop.js SERVICE LOCATIONS_FILE: asks for every location, one after another, as the guide of k2-connect-node
// shows it, and prints one line of JSON. $K2_CLIENT_ID and $K2_CLIENT_SECRET are those of the service.
'use strict'
const fs = require('fs')

const [baseUrl, locationsFile] = process.argv.slice(2)
const K2 = require('k2-connect-node')({
	clientId: process.env.K2_CLIENT_ID,
	clientSecret: process.env.K2_CLIENT_SECRET,
	apiKey: 'none',
	baseUrl
})

async function main() {
	const locations = fs.readFileSync(locationsFile, 'utf8').split('\n').filter(line => line)
	const began = process.hrtime.bigint()
	const token = await K2.TokenService.getToken()
	let answered = 0
	for (const location of locations) {
		await K2.PayService.getStatus({ accessToken: token.access_token, location })
		answered++
	}
	console.log(JSON.stringify({ ms: Number(process.hrtime.bigint() - began) / 1e6, answered }))
}

main().catch(error => {
	console.error(error)
	process.exit(1)
})
