src=open('/tmp/conv/conv.py').read()
src=src.replace("exec(open('/tmp/conv/table.py').read())","P.update(json.load(open('web/languages/en.json')))\nexec(open('/tmp/conv/table2.py').read())")
src=src.split('# commands\n')[0]+src[src.index('for f,s in files.items()'):]
exec(src)
