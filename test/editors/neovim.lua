-- Run by neovim.test.ts: opens a spec with the language server, uses it as a person would, writes what it saw as JSON.
local job = vim.fn.json_decode(vim.fn.readfile(vim.env.NEOVIM_JOB))
local seen = {}

local function await(what, ready)
  if not vim.wait(20000, ready, 20) then error('waited for ' .. what) end
end

-- Where a text begins, as the protocol counts: from 0.
local function place(text, offset)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local at = line:find(text, 1, true)
    if at then return { line = number - 1, character = at - 1 + (offset or 0) } end
  end
  error(text .. ' is not in the buffer')
end

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, 20000)
  if problem then error(method .. ': ' .. problem) end
  local _, answer = next(answers)
  if answer.error then error(method .. ': ' .. answer.error.message) end
  return answer.result
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(job.spec))
  local id = vim.lsp.start_client({ name = 'memcached-ha', cmd = job.command, root_dir = vim.fn.getcwd() })
  vim.lsp.buf_attach_client(0, id)
  await('the server', function() return vim.lsp.buf_get_clients(0)[id] ~= nil end)
  local client = vim.lsp.get_client_by_id(id)

  await('findings', function() return #vim.diagnostic.get(0) > 0 end)
  seen.findings = vim.tbl_map(function(finding)
    return { code = finding.code, line = finding.lnum, message = finding.message, severity = finding.severity }
  end, vim.diagnostic.get(0))

  local hover = ask('textDocument/hover', { position = place('standby') })
  seen.hover = hover.contents.value or hover.contents
  local items = ask('textDocument/completion', { position = place('mem9') })
  seen.completion = vim.tbl_map(function(item) return item.label end, items.items or items)

  -- The fix of the first finding, applied as Neovim applies it.
  local finding = vim.diagnostic.get(0)[1].user_data
  local fixes = ask('textDocument/codeAction', {
    range = finding and finding.lsp and finding.lsp.range or { start = place('mem9'), ['end'] = place('mem9', 4) },
    context = { diagnostics = {} },
  })
  seen.fixes = vim.tbl_map(function(fix) return fix.title end, fixes)

  local rename = ask('textDocument/rename', { position = place('mem1:'), newName = 'first' })
  vim.lsp.util.apply_workspace_edit(rename, client.offset_encoding)
  seen.renamed = text()

  local formatting = ask('textDocument/formatting', { options = { tabSize = 2, insertSpaces = true } })
  vim.lsp.util.apply_text_edits(formatting, 0, client.offset_encoding)
  seen.formatted = text()

  vim.api.nvim_buf_set_text(0, place('mem9').line, place('mem9').character, place('mem9').line, place('mem9', 4).character, { 'mem2' })
  await('the finding to go', function()
    return #vim.tbl_filter(function(one) return one.code == 'unknown-reference' end, vim.diagnostic.get(0)) == 0
  end)
  client.stop()
  await('the server to stop', client.is_stopped)
end

local fine, problem = pcall(run)
if not fine then seen.problem = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(seen) }, job.result)
vim.cmd(fine and 'qall!' or 'cquit!')
