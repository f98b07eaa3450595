// An app that reports pieces of sitting, one after the other, until it is killed; or, when told to report
// none, sends what waits and ends. It says what it did, a line each. Takes the kit, service, folder of the
// queue, person, begin, and how many pieces; the token is TOKEN.
const [kit, service, folder, person, begin, pieces] = process.argv.slice(2);
const { FileStore, InterludeClient, postureObserved } = await import(kit);

const client = new InterludeClient({
  service,
  source: "urn:acme:kit:js",
  token: () => process.env.TOKEN,
  store: await FileStore.open(folder),
  lingerMs: 100,
  firstRetryMs: 200,
  longestRetryMs: 1_000,
  onAccepted: (events) => console.log("accepted", events),
  onRejected: (event) => console.log("rejected", JSON.stringify(event)),
  onPostponed: ({ code }) => console.log("postponed", code),
});
for (let i = 0; i < Number(pieces); i++) {
  const from = Date.parse(begin) + i * 10_000;
  const piece = postureObserved({ from, to: from + 10_000, posture: "sitting", evidence: "desk-sensor" });
  console.log("reported", await client.report(person, piece));
  await new Promise((resolve) => setTimeout(resolve, 5));
}
console.log("waiting", await client.pending());
console.log("flushed", await client.flush({ withinMs: 120_000 }));
await client.close();
