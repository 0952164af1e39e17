/// How a report looks.
enum HTMLStyle {
  /// The style sheet. Figures are drawn for a light page and keep it in the dark; a shadow at the edge
  /// of a wide table says that there is more.
  static let sheet = """
    :root { --page: #fff; --text: #1b1d21; --quiet: #5b616b; --line: #d9dce1; }
    @media (prefers-color-scheme: dark) {
      :root { --page: #16181d; --text: #d8dbe2; --quiet: #9aa1ad; --line: #363b45; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--page); color: var(--text);
      font: 16px/1.5 system-ui, "DejaVu Sans", sans-serif; }
    main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: break-word; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
    h2 { font-size: 1.15rem; margin: 2.25rem 0 0.5rem; padding-top: 0.75rem;
      border-top: 1px solid var(--line); }
    p { margin: 0.5rem 0; }
    dl { margin: 0; }
    dl div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: 0.15rem 0; }
    dt { color: var(--quiet); }
    dd { margin: 0; min-width: 0; }
    .t { overflow-x: auto; margin: 0.75rem 0;
      background: linear-gradient(to right, var(--page) 40%, transparent) left / 2rem 100%,
        linear-gradient(to left, var(--page) 40%, transparent) right / 2rem 100%,
        linear-gradient(to right, rgb(128 128 128 / 0.4), transparent) left / 0.5rem 100%,
        linear-gradient(to left, rgb(128 128 128 / 0.4), transparent) right / 0.5rem 100%;
      background-repeat: no-repeat; background-attachment: local, local, scroll, scroll; }
    table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; padding: 0.25rem 0.75rem; vertical-align: top;
      border-bottom: 1px solid var(--line); }
    th { color: var(--quiet); font-weight: 600; vertical-align: bottom; }
    .w { min-width: 14rem; }
    tbody tr:nth-child(even) { background: rgb(128 128 128 / 0.08); }
    .n { text-align: right; white-space: nowrap; }
    figure { margin: 1rem 0; background: #fff; border-radius: 6px; overflow: hidden; }
    figure svg { display: block; width: 100%; height: auto; }
    @media (max-width: 36rem) { dl div { grid-template-columns: 1fr; } }
    @media print {
      :root { --page: #fff; --text: #000; --quiet: #444; --line: #bbb; }
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      .t { overflow: visible; background: none; }
      table { font-size: 8pt; }
      th, td { padding: 0.15rem 0.4rem; min-width: 0; }
      th { overflow-wrap: anywhere; white-space: normal; }
      h2 { break-after: avoid; }
      figure, tr { break-inside: avoid; }
      figure svg { max-height: 95mm; }
      thead { display: table-header-group; }
    }
    """
}
