import re,json,os
os.chdir('/work/wt/languages')
P={}  # key -> english
def phrase(key, text):
    if key in P and P[key]!=text: raise SystemExit(f'{key}: {P[key]!r} / {text!r}')
    P[key]=text
files={}
def load(f):
    if f not in files: files[f]=open(f).read()
    return files[f]
def ctx(f, pos):
    s=load(f)
    before=s[max(0,pos-500):pos]
    a=before.rfind('frame_'); b=max((m.start() for m in re.finditer(r'\bframe\b', before)), default=-1)
    return 'frame_' if a>b else 'frame'
missing=[]
def A(f, lit, key, mode='ui'):
    """every "lit" in f"""
    f='src/'+f
    phrase(key, lit)
    s=load(f); t='"'+lit+'"'
    if t not in s: missing.append((f,lit)); return
    out=''; i=0
    while True:
        j=s.find(t,i)
        if j<0: out+=s[i:]; break
        out+=s[i:j]
        out+= f'{ctx(f,j)}.say(Phrase::{key})' if mode=='ui' else f'Phrase::{key}'
        i=j+len(t)
    files[f]=out
def R(f, old, new, **phrases):
    f='src/'+f
    for k,v in phrases.items(): phrase(k,v)
    s=load(f)
    if old not in s: missing.append((f,old)); return
    files[f]=s.replace(old,new)
def N(one, other): return {'one':one,'other':other}
# general
phrase('direction','ltr'); phrase('digit_groups',','); phrase('months','Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'); phrase('date','{0} {1} {2}')
exec(open('/tmp/conv/table.py').read())
# commands
for f in sorted(os.listdir('src/app')):
    if f.startswith('commands_') and f.endswith('.cpp'):
        s=load('src/app/'+f)
        def r(m):
            key='command_'+m.group(1).replace('.','_').replace('-','_')
            phrase(key,m.group(2))
            return f'Command{{"{m.group(1)}", Phrase::{key}'
        s=re.sub(r'Command\{"([a-z.0-9-]+)",\s*"((?:[^"\\]|\\.)*)"',r,s)
        s=re.sub(r'Command\{forget_now,\s*"((?:[^"\\]|\\.)*)"',lambda m:(phrase('command_article_forget_now',m.group(1)),'Command{forget_now, Phrase::command_article_forget_now')[1],s)
        files['src/app/'+f]=s
for f,s in files.items(): open(f,'w').write(s)
json.dump(dict(sorted(P.items())), open('web/languages/en.json','w'), ensure_ascii=False, indent=4); open('web/languages/en.json','a').write('\n')
print(len(P),'phrases'); print('\n'.join(f'missing {f}: {l!r}' for f,l in missing))
