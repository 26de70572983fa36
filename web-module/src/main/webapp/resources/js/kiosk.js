/* The kiosk: it starts again by itself, and has a keyboard of its own. Nothing is stored in the browser. */
(function () {
  "use strict";

  const restart = () => location.replace("/kiosk/restart");
  const start = /^\/kiosk\/?$/.test(location.pathname);

  /* Counts by the clock, since a timer may be late. Gives back what begins the countdown anew. */
  function countDown(seconds, number) {
    let end;
    let timer;
    const begin = () => { end = Date.now() + seconds * 1000; show(); };
    const show = () => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      number.textContent = left;
      if (left > 0) return;
      clearInterval(timer);
      restart();
    };
    begin();
    timer = setInterval(show, 1000);
    return begin;
  }

  /* Without a touch for a while the kiosk starts again. */
  const idle = document.getElementById("idle");
  const shown = document.getElementById("idle-left");
  const exit = document.getElementById("exit");
  if (idle && (start || exit)) {
    idle.hidden = true;
  } else if (idle) {
    const touched = countDown(Number(idle.dataset.idle), shown);
    ["pointerdown", "keydown", "scroll"].forEach((kind) => addEventListener(kind, touched, { passive: true }));
  }

  /* After a success the countdown stops for nothing. */
  if (exit) {
    countDown(Number(exit.dataset.exit), document.getElementById("exit-left"));
  }

  document.addEventListener("contextmenu", (event) => event.preventDefault());

  /* Keyboard on the screen, for whatever field has the focus. */
  const board = document.getElementById("keyboard");
  const layouts = {
    digits: matchMedia("(orientation: landscape)").matches ? ["12345", "67890"] : ["123", "456", "789", "0"],
    letters: ["1234567890", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбюё"],
    code: ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"],
  };
  let field = null;

  const changed = () => field.dispatchEvent(new Event("input", { bubbles: true }));
  const full = () => field.maxLength > 0 && field.maxLength <= 4 && field.value.length >= field.maxLength;
  const type = (text) => { if (!full()) { field.value += text; changed(); } };

  /* Out of an empty part of a date back into the one before. */
  const erase = () => {
    const parts = Array.from(field.closest(".date-parts")?.querySelectorAll("input") ?? []);
    const before = parts[parts.indexOf(field) - 1];
    if (!field.value && before) before.focus();
    field.value = field.value.slice(0, -1);
    changed();
  };

  /* To the next field, and from the last one to the button. */
  const next = () => {
    const stops = Array.from(field.form.querySelectorAll("input[data-keyboard], input[type=submit], button[type=submit]"));
    const target = stops[stops.indexOf(field) + 1];
    if (!target || !target.dataset.keyboard) {
      board.hidden = true;
      document.documentElement.classList.remove("typing");
    }
    if (target) target.focus();
  };

  function key(label, act, name) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    if (name) button.setAttribute("aria-label", name);
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", act);
    return button;
  }

  function draw(kind) {
    const rows = layouts[kind].map((row) => {
      const line = document.createElement("div");
      line.append(...Array.from(row).map((letter) => key(letter, () => type(letter))));
      return line;
    });
    const last = kind === "digits" ? rows[rows.length - 1] : document.createElement("div");
    const wipe = key("⌫", erase, board.dataset.erase);
    if (kind === "letters") last.append(key(board.dataset.space, () => type(" ")));
    if (rows.length === 2) rows[0].append(wipe);
    else last.prepend(wipe);
    last.append(key(board.dataset.next, next));
    last.lastChild.className = "button";
    if (!rows.includes(last)) rows.push(last);
    board.className = "keyboard screen-only " + kind;
    board.replaceChildren(...rows);
    board.hidden = false;
    document.documentElement.classList.add("typing");
  }

  document.addEventListener("focusin", (event) => {
    const input = event.target.closest("input[data-keyboard]");
    if (!input) return;
    field = input;
    draw(input.dataset.keyboard);
    input.scrollIntoView({ block: "center" });
  });
  document.addEventListener("input", (event) => {
    if (event.target === field && full() && field.closest(".date-parts")) next();
  });
})();
