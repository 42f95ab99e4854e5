" Opens a draft, asks, fixes, ignores and saves in Vim, and writes down what is seen.
let s:seen = {}

function! s:marks() abort
  return ale#engine#GetLoclist(bufnr(''))
endfunction

function! s:has(code) abort
  return !empty(filter(copy(s:marks()), {_, mark -> get(mark, 'code', '') ==# a:code}))
endfunction

function! s:until(name, done) abort
  let l:left = 600
  while l:left && !a:done()
    sleep 100m
    let l:left -= 1
  endwhile
  let s:seen[a:name] = l:left ? v:true : v:false
endfunction

function! s:act(row, column, title) abort
  let s:chosen = v:false
  call cursor(a:row, a:column)
  call ale#codefix#Execute(0, function('s:choose', [a:title]))
  call s:until('chosen', {-> s:chosen})
endfunction

function! s:choose(title, data, items) abort
  for [l:kind, l:item] in a:items
    if !s:chosen && stridx(l:item.title, a:title) == 0
      let s:chosen = v:true
      call ale#codefix#ApplyLSPCodeAction(a:data, l:item)
    endif
  endfor
endfunction

function! s:hovered() abort
  for l:window in range(1, winnr('$'))
    if getwinvar(l:window, '&previewwindow')
      let s:seen.hover = join(getbufline(winbufnr(l:window), 1, '$'), "\n")
      return 1
    endif
  endfor
  return 0
endfunction

function! s:drive() abort
  execute 'edit' $DRAFT
  call s:until('marked', {-> s:has('FUL404')})
  let s:seen.marks = map(copy(s:marks()), {_, mark ->
  \ {'line': mark.lnum, 'column': mark.col, 'end': mark.end_col, 'code': mark.code}})
  call cursor(5, 2)
  let g:ale_hover_to_preview = 1
  ALEHover
  call s:until('hovered', function('s:hovered'))
  call s:act(5, 2, 'Write “Thank you”')
  call s:until('fixed', {-> getline(5) =~# '^Thank you for'})
  doautocmd <nomodeline> TextChanged
  call s:until('judged_again', {-> !s:has('FUL404')})
  call s:act(3, 1, 'Ignore “Hey” (casual-greeting) in this draft')
  call s:until('ignored', {-> !s:has('FUL401')})
  let s:seen.before_save = s:has('FUL105') ? v:true : v:false
  write
  call s:until('finished', {-> s:has('FUL105')})
endfunction

try
  call s:drive()
catch
  let s:seen.problem = v:exception . ' ' . v:throwpoint
endtry
call writefile([json_encode(s:seen)], $SEEN)
qa!
