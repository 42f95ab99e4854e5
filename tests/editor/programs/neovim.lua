-- Opens a draft, asks, fixes, ignores and saves in a running Neovim, and writes down what is seen.
local seen = {}
local function finish()
  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
  vim.cmd('qa!')
end
local function drive()
  local patience = 60000
  vim.cmd('silent edit ' .. vim.env.DRAFT)
  local buffer = vim.api.nvim_get_current_buf()
  local function marks()
    local found = {}
    for _, mark in ipairs(vim.diagnostic.get(buffer)) do
      local line = vim.api.nvim_buf_get_lines(buffer, mark.lnum, mark.lnum + 1, false)[1]
      local words = mark.lnum == mark.end_lnum and line:sub(mark.col + 1, mark.end_col) or nil
      local data = mark.user_data.lsp.data or {}
      table.insert(found, { code = mark.code, words = words, severity = mark.severity, data = data })
    end
    return found
  end
  local function has(code)
    for _, mark in ipairs(marks()) do
      if mark.code == code then return true end
    end
    return false
  end
  local function until_is(name, done)
    seen[name] = vim.wait(patience, done, 20)
  end
  local function act(row, column, title)
    vim.api.nvim_win_set_cursor(0, { row, column })
    vim.ui.select = function(items, options, choose)
      for _, item in ipairs(items) do
        if options.format_item(item):find(title, 1, true) then return choose(item) end
      end
    end
    vim.lsp.buf.code_action()
  end

  until_is('marked', function() return has('FUL404') end)
  seen.marks = marks()
  seen.version = vim.version().minor
  for _, client in pairs(vim.lsp.get_active_clients and vim.lsp.get_active_clients() or {}) do
    seen.pulls = client.server_capabilities.diagnosticProvider ~= nil
  end
  vim.api.nvim_win_set_cursor(0, { 5, 1 })
  vim.lsp.buf.hover()
  until_is('hovered', function() return #vim.api.nvim_list_wins() > 1 end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      seen.hover = table.concat(lines, '\n')
      vim.api.nvim_win_close(window, true)
    end
  end
  act(5, 1, 'Write “Thank you”')
  until_is('fixed', function()
    return vim.api.nvim_buf_get_lines(buffer, 4, 5, false)[1]:find('^Thank you for') ~= nil
  end)
  until_is('judged_again', function() return not has('FUL404') end)
  seen.before_save = has('FUL105')
  act(3, 1, 'Ignore “Hey” (casual-greeting) in this draft')
  until_is('ignored', function() return not has('FUL401') end)
  vim.cmd('silent write')
  until_is('finished', function() return has('FUL105') end)
end
local fine, problem = pcall(drive)
if not fine then seen.problem = tostring(problem) end
finish()
