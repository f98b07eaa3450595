/** Shows breaks that are due as messages. It knows no more than the message says, and keeps nothing. */
const WORDS = {
  en: { title: "A break is due", body: "Open your reminders to see which." },
  da: { title: "Det er tid til en pause", body: "Åbn dine påmindelser for at se hvilken." },
  de: { title: "Eine Pause ist fällig", body: "Öffne deine Erinnerungen, um zu sehen welche." },
};
const language = new URL(self.location.href).searchParams.get("language");
const words = WORDS[language] ?? WORDS.en;

self.addEventListener("push", (event) => {
  const breakId = idOf(event.data);
  event.waitUntil(self.registration.showNotification(words.title, { body: words.body, tag: breakId, icon: "/interlude/icon.svg", lang: language ?? "en" }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show());
});

/** A message that says nothing readable still tells that a break is due. */
function idOf(data) {
  try {
    return String(data.json().breakId);
  } catch {
    return "break";
  }
}

async function show() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = open.find((one) => new URL(one.url).pathname === "/me");
  await (page ? page.focus() : self.clients.openWindow("/me"));
}
